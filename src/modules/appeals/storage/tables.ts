// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted } from '#platform/database/column-types.ts';

export type AppealsTables = {
  'appeals.appeal': AppealTable;
  'appeals.file': FileTable;
  'appeals.register': RegisterTable;
  'appeals.shared_problem': SharedProblemTable;
  'appeals.step': StepTable;
};

type AppealTable = {
  id: string;
  body_fingerprint: string;
  receipt_hash: Bytes;
  register_year: number;
  register_number: number;
  kind: 'application' | 'complaint' | 'proposal';
  way: 'page' | 'post' | 'handed-in' | 'email' | 'spoken';
  status: Defaulted<
    'received' | 'in-progress' | 'extended' | 'returned' | 'passed-on' | 'answered' | 'refused'
  >;
  name: string;
  residence: string;
  substance: string;
  is_signed: boolean;
  answer_way: 'page' | 'email' | 'post' | 'in-person';
  email: string;
  phone: string;
  benefit: string;
  area_id: string;
  officer_id: string | null;
  entered_by: string | null;
  language: string;
  received_at: Temporal.Instant;
  received_on: Temporal.PlainDate;
  due_on: Temporal.PlainDate;
  passed_to: string | null;
  ground: 'not-satisfied' | 'anonymous' | 'repeated' | 'late' | null;
  changed_at: Temporal.Instant;
  closed_at: Temporal.Instant | null;
  reminded: 'soon' | 'today' | 'overdue' | null;
  told_steps: Defaulted<number>;
  is_refused_mail: Defaulted<boolean>;
  entered_at: Temporal.Instant | null;
  is_sms_wanted: Defaulted<boolean>;
  texted_steps: Defaulted<number>;
  is_refused_sms: Defaulted<boolean>;
  is_silenced: Defaulted<boolean>;
};

type FileTable = {
  id: string;
  sent_with: string;
  appeal_id: string | null;
  state: 'unsent' | 'sent';
  name: string;
  kind: 'picture' | 'pdf' | 'text' | 'docx';
  size: number;
  fingerprint: string;
  uploaded_at: Temporal.Instant;
  network: string | null;
};

type RegisterTable = {
  year: number;
  last_number: number;
};

type SharedProblemTable = {
  appeal_id: string;
  report_key: string | null;
  report_id: string;
  consent: 'by-receipt' | 'told';
  account_id: string | null;
  agreed_at: Temporal.Instant;
  category: string;
  area_id: string;
  place_words: string;
  words: string;
  report_key_sealed: Bytes | null;
};

type StepTable = {
  id: string;
  appeal_id: string;
  happened_at: Temporal.Instant;
  account_id: string | null;
  status:
    | 'received'
    | 'in-progress'
    | 'extended'
    | 'returned'
    | 'passed-on'
    | 'answered'
    | 'refused';
  words: string;
};
