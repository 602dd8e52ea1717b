// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted, Json } from '#platform/database/column-types.ts';

export type ReportsTables = {
  'reports.call': CallTable;
  'reports.category': CategoryTable;
  'reports.contact': ContactTable;
  'reports.device': DeviceTable;
  'reports.hand_over': HandOverTable;
  'reports.note': NoteTable;
  'reports.partner_endpoint': PartnerEndpointTable;
  'reports.partner_update': PartnerUpdateTable;
  'reports.photo': PhotoTable;
  'reports.published': PublishedTable;
  'reports.published_in': PublishedInTable;
  'reports.published_square': PublishedSquareTable;
  'reports.published_step': PublishedStepTable;
  'reports.report': ReportTable;
  'reports.saved_filter': SavedFilterTable;
  'reports.sent_by_program': SentByProgramTable;
  'reports.supporter': SupporterTable;
  'reports.unsent_photo': UnsentPhotoTable;
  'reports.update': UpdateTable;
};

type CallTable = {
  id: string;
  report_id: string;
  account_id: string;
  happened_at: Temporal.Instant;
  outcome: 'reached' | 'not-reached' | 'wrong-number';
  again_on: Temporal.PlainDate | null;
};

type CategoryTable = {
  id: string;
  key: string;
  area_id: string | null;
  name_uk: string;
  name_en: string;
  pictogram: string;
  receiver_id: string | null;
  visibility: 'public' | 'officers' | 'confidential';
  position_rule: 'place' | 'coarse' | 'never';
  is_anonymous_allowed: boolean;
  call_first_uk: Defaulted<string>;
  call_first_en: Defaulted<string>;
  questions: Defaulted<Json>;
  position: number;
  retired_at: Temporal.Instant | null;
  changed_at: Temporal.Instant;
};

type ContactTable = {
  report_id: string;
  kind: 'email' | 'phone';
  value: string;
  is_call_wanted: boolean;
  told_steps: Defaulted<number>;
  is_refused: Defaulted<boolean>;
  is_asked: Defaulted<boolean>;
  is_sms_wanted: Defaulted<boolean>;
  is_silenced: Defaulted<boolean>;
};

type DeviceTable = {
  report_id: string;
  endpoint: string;
  public_key: string;
  auth_secret: string;
  told_steps: number;
  is_asked: Defaulted<boolean>;
};

type HandOverTable = {
  report_id: string;
  id: string;
  organisation_id: string;
  way: 'open311' | 'email';
  state: 'waiting' | 'taken' | 'numbered' | 'mailed' | 'failed';
  words: string;
  passed_at: Temporal.Instant;
  tries: Defaulted<number>;
  may_have_arrived: Defaulted<boolean>;
  next_at: Temporal.Instant | null;
  leased_until: Temporal.Instant | null;
  token: string | null;
  their_id: string | null;
  their_state: string | null;
  said_print: string | null;
  fresh_mark: string | null;
  problem: string | null;
  problem_said: string | null;
  heard_at: Temporal.Instant | null;
};

type NoteTable = {
  id: string;
  report_id: string;
  account_id: string;
  words: string;
  written_at: Temporal.Instant;
};

type PartnerEndpointTable = {
  organisation_id: string;
  address: string;
  jurisdiction: string | null;
  sealed_key: Bytes | null;
  is_on: boolean;
  service_codes: Defaulted<Json>;
  constants: Defaulted<Json>;
  services: Json | null;
  checked_at: Temporal.Instant | null;
  problem: string | null;
  gives_list: boolean | null;
  gives_updates: boolean | null;
  changed_at: Temporal.Instant;
};

type PartnerUpdateTable = {
  report_id: string;
  organisation_id: string;
  partner_key: string;
  update_id: string;
};

type PhotoTable = {
  id: string;
  report_id: string;
  position: number;
  width: number;
  height: number;
  shown: boolean | null;
};

type PublishedTable = {
  id: string;
  report_id: string;
  category: string;
  status: string;
  words: string;
  place_words: string;
  lat: number | null;
  lon: number | null;
  area_id: string | null;
  submitted_at: Temporal.Instant;
  changed_at: Temporal.Instant;
  supporters: Defaulted<number>;
  hidden_at: Temporal.Instant | null;
  edited_at: Temporal.Instant;
  is_open: boolean;
  position_rule: 'place' | 'coarse' | 'never';
  is_looked_at: boolean;
  answer_reader: 'receipt' | 'program' | 'nobody';
  beat_id: string | null;
};

type PublishedInTable = {
  area_id: string;
  published_id: string;
  submitted_at: Temporal.Instant;
  category: string;
  is_open: boolean;
  square: string | null;
};

type PublishedSquareTable = {
  area_id: string;
  square: string;
  category: string;
  is_open: boolean;
  reports: number;
};

type PublishedStepTable = {
  id: string;
  published_id: string;
  happened_at: Temporal.Instant;
  status: string;
};

type ReportTable = {
  id: string;
  body_fingerprint: string;
  receipt_hash: Bytes;
  category: string;
  visibility: 'public' | 'officers' | 'confidential';
  position_rule: 'place' | 'coarse' | 'never';
  status: Defaulted<
    | 'received'
    | 'accepted'
    | 'in-progress'
    | 'resolved'
    | 'answered'
    | 'passed-on'
    | 'duplicate'
    | 'refused'
    | 'reopened'
  >;
  words: string;
  answers: Defaulted<Json>;
  lat: number | null;
  lon: number | null;
  place_words: Defaulted<string>;
  area_id: string | null;
  officer_id: string | null;
  duplicate_of: string | null;
  passed_to: string | null;
  way: 'page' | 'assisted' | 'telephone' | 'paper' | 'open311' | 'import';
  entered_by: string | null;
  language: string;
  submitted_at: Temporal.Instant;
  changed_at: Temporal.Instant;
  closed_at: Temporal.Instant | null;
  is_named: Defaulted<boolean>;
  told_through: Defaulted<bigint>;
  is_mended: boolean | null;
  passed_to_id: string | null;
  origin: Defaulted<'own' | 'demo'>;
};

type SavedFilterTable = {
  id: string;
  account_id: string;
  name: string;
  view: 'waiting' | 'mine' | 'new' | 'reopened' | 'unassigned' | 'outside' | 'closed';
  category: string | null;
  area_id: string | null;
  status:
    | 'received'
    | 'accepted'
    | 'in-progress'
    | 'resolved'
    | 'answered'
    | 'passed-on'
    | 'duplicate'
    | 'refused'
    | 'reopened'
    | null;
  officer_id: string | null;
  from_day: Temporal.PlainDate | null;
  to_day: Temporal.PlainDate | null;
  saved_at: Temporal.Instant;
};

type SentByProgramTable = {
  report_id: string;
  token: string;
  api_key_id: string;
  body_fingerprint: string;
};

type SupporterTable = {
  id: string;
  published_id: string;
};

type UnsentPhotoTable = {
  id: string;
  width: number;
  height: number;
  uploaded_at: Temporal.Instant;
  fingerprint: string;
  size: number;
  key_hash: Bytes;
  network: string | null;
};

type UpdateTable = {
  id: string;
  report_id: string;
  happened_at: Temporal.Instant;
  party: 'staff' | 'author' | 'other-body' | 'installation';
  account_id: string | null;
  status:
    | 'received'
    | 'accepted'
    | 'in-progress'
    | 'resolved'
    | 'answered'
    | 'passed-on'
    | 'duplicate'
    | 'refused'
    | 'reopened'
    | null;
  words: Defaulted<string>;
};
