// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted, Json } from '#platform/database/column-types.ts';

export type OfficersTables = {
  'officers.absence': AbsenceTable;
  'officers.assignment': AssignmentTable;
  'officers.card_issue': CardIssueTable;
  'officers.former_slug': FormerSlugTable;
  'officers.half_year_report': HalfYearReportTable;
  'officers.officer': OfficerTable;
  'officers.reception': ReceptionTable;
  'officers.roster_draft': RosterDraftTable;
  'officers.work_entry': WorkEntryTable;
};

type AbsenceTable = {
  id: string;
  officer_id: string;
  deputy_id: string | null;
  starts_on: Temporal.PlainDate;
  ends_on: Temporal.PlainDate;
};

type AssignmentTable = {
  id: string;
  officer_id: string;
  area_id: string;
  starts_on: Temporal.PlainDate;
  ends_on: Temporal.PlainDate | null;
};

type CardIssueTable = {
  id: string;
  officer_id: string | null;
  area_id: string | null;
  subject: 'phone' | 'person' | 'hours' | 'place' | 'other';
  note: Defaulted<string>;
  body_fingerprint: string;
  status: Defaulted<'new' | 'taken' | 'handled'>;
  created_at: Temporal.Instant;
  handled_at: Temporal.Instant | null;
  handled_by: string | null;
  answer: string | null;
  taken_by: string | null;
  taken_at: Temporal.Instant | null;
  outcome: 'corrected' | 'was-right' | null;
  told_at: Temporal.Instant | null;
};

type FormerSlugTable = {
  slug: string;
  officer_id: string;
};

type HalfYearReportTable = {
  officer_id: string;
  year: number;
  half: number;
  done: string;
  troubles: string;
  plans: string;
  changed_at: Temporal.Instant;
  published: Json | null;
  published_at: Temporal.Instant | null;
  withdrawn_at: Temporal.Instant | null;
};

type OfficerTable = {
  id: string;
  slug: string;
  badge_number: string;
  name: string;
  name_en: string | null;
  kind: 'district' | 'community' | 'school' | 'juvenile' | 'patrol' | 'duty';
  word_form: Defaulted<'masculine' | 'feminine'>;
  rank: string | null;
  languages: Defaulted<string[]>;
  phones: Defaulted<string[]>;
  email: string | null;
  messengers: Defaulted<Json>;
  station_id: string | null;
  photo_id: string | null;
  photo_consent_on: Temporal.PlainDate | null;
  checked_on: Temporal.PlainDate | null;
  left_on: Temporal.PlainDate | null;
  origin: 'import' | 'demo' | 'desk';
  changed_at: Temporal.Instant;
  account_id: string | null;
  version: Defaulted<number>;
  reminded_on: Temporal.PlainDate | null;
};

type ReceptionTable = {
  id: string;
  officer_id: string;
  area_id: string | null;
  place: string;
  place_en: string | null;
  weekday: number;
  starts_at: Temporal.PlainTime;
  ends_at: Temporal.PlainTime;
  time_zone: string;
  note: string | null;
};

type RosterDraftTable = {
  id: string;
  account_id: string;
  file_name: string;
  bytes: Bytes;
  created_at: Temporal.Instant;
};

type WorkEntryTable = {
  id: string;
  officer_id: string;
  area_id: string | null;
  kind: string;
  count: number;
  done_on: Temporal.PlainDate;
  source: string | null;
  client_key: string;
  recorded_at: Temporal.Instant;
  withdrawn_at: Temporal.Instant | null;
};
