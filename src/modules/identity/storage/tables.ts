// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted, Json } from '#platform/database/column-types.ts';

export type IdentityTables = {
  'identity.account': AccountTable;
  'identity.break_glass': BreakGlassTable;
  'identity.challenge': ChallengeTable;
  'identity.invitation': InvitationTable;
  'identity.known_device': KnownDeviceTable;
  'identity.notification': NotificationTable;
  'identity.one_time_code': OneTimeCodeTable;
  'identity.passkey': PasskeyTable;
  'identity.recovery_code': RecoveryCodeTable;
  'identity.role_grant': RoleGrantTable;
  'identity.role_request': RoleRequestTable;
  'identity.session': SessionTable;
};

type AccountTable = {
  id: string;
  name: string;
  email: string;
  language: Defaulted<'uk' | 'en'>;
  status: Defaulted<'invited' | 'active' | 'suspended'>;
  password_hash: string | null;
  created_at: Temporal.Instant;
  changed_at: Temporal.Instant;
  last_signed_in_on: Temporal.PlainDate | null;
  suspended_as: 'system' | 'administrator' | 'coordinator' | 'police-head' | null;
  suspended_in: string | null;
};

type BreakGlassTable = {
  id: string;
  asked_by: string;
  data_class: string;
  area_id: string | null;
  reason: string;
  asked_at: Temporal.Instant;
  decided_by: string | null;
  decided_at: Temporal.Instant | null;
  decision: 'opened' | 'refused' | null;
  ends_at: Temporal.Instant | null;
  also_in: Defaulted<string[]>;
};

type ChallengeTable = {
  id: string;
  purpose: 'register' | 'sign-in' | 'step-up';
  challenge: string;
  account_id: string | null;
  expires_at: Temporal.Instant;
};

type InvitationTable = {
  id: string;
  account_id: string;
  purpose: 'join' | 'recover';
  token_hash: Bytes;
  created_by: string | null;
  created_at: Temporal.Instant;
  expires_at: Temporal.Instant;
  used_at: Temporal.Instant | null;
  asked_by: string | null;
};

type KnownDeviceTable = {
  account_id: string;
  token_hash: Bytes;
  seen_on: Temporal.PlainDate;
};

type NotificationTable = {
  id: string;
  account_id: string;
  kind: string;
  path: string;
  detail: Defaulted<Json>;
  created_at: Temporal.Instant;
  read_at: Temporal.Instant | null;
};

type OneTimeCodeTable = {
  account_id: string;
  sealed_secret: Bytes;
  confirmed_at: Temporal.Instant | null;
  last_step: Defaulted<bigint>;
};

type PasskeyTable = {
  id: string;
  account_id: string;
  credential_id: string;
  public_key: Bytes;
  sign_count: bigint;
  transports: Defaulted<string[]>;
  backed_up: boolean;
  label: string;
  created_at: Temporal.Instant;
  last_used_on: Temporal.PlainDate | null;
};

type RecoveryCodeTable = {
  id: string;
  account_id: string;
  code_hash: Bytes;
  used_at: Temporal.Instant | null;
};

type RoleGrantTable = {
  id: string;
  account_id: string;
  role:
    | 'assistant'
    | 'district-officer'
    | 'school-officer'
    | 'course-leader'
    | 'duty-officer'
    | 'shift-lead'
    | 'coordinator'
    | 'police-head'
    | 'council-member'
    | 'community-delegate'
    | 'partner-mediator'
    | 'volunteer'
    | 'press-officer'
    | 'forum-organiser'
    | 'commission-secretary'
    | 'auditor'
    | 'administrator';
  area_id: string | null;
  organisation_id: string | null;
  granted_by: string | null;
  granted_at: Temporal.Instant;
  ends_on: Temporal.PlainDate | null;
  revoked_by: string | null;
  revoked_at: Temporal.Instant | null;
  confirmed_by: string | null;
  given_by: Defaulted<'person' | 'two-people' | 'installation'>;
};

type RoleRequestTable = {
  id: string;
  asked_by: string;
  asked_at: Temporal.Instant;
  account_id: string | null;
  name: string | null;
  email: string | null;
  language: 'uk' | 'en' | null;
  role: string | null;
  area_id: string | null;
  organisation_id: string | null;
  ends_on: Temporal.PlainDate | null;
  decided_by: string | null;
  decided_at: Temporal.Instant | null;
  decision: 'confirmed' | 'refused' | null;
};

type SessionTable = {
  id: string;
  account_id: string;
  token_hash: Bytes;
  created_at: Temporal.Instant;
  seen_at: Temporal.Instant;
  proven_at: Temporal.Instant;
  method: 'passkey' | 'password' | 'recovery-code' | 'invitation';
  device: string;
};
