// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted, Identity } from '#platform/database/column-types.ts';

export type PromisesTables = {
  'promises.asker_contact': AskerContactTable;
  'promises.promise': PromiseTable;
  'promises.published_question': PublishedQuestionTable;
  'promises.question': QuestionTable;
  'promises.question_step': QuestionStepTable;
  'promises.step': StepTable;
};

type AskerContactTable = {
  question_id: string;
  email: string;
  phone: string;
  told_steps: Defaulted<number>;
  texted_steps: Defaulted<number>;
  is_refused_mail: Defaulted<boolean>;
  is_refused_sms: Defaulted<boolean>;
  is_silenced: Defaulted<boolean>;
};

type PromiseTable = {
  id: string;
  body_fingerprint: string;
  words: string;
  owner_post: string;
  owner_name: string;
  officer_id: string | null;
  deputy_post: string | null;
  deputy_name: string | null;
  deputy_officer_id: string | null;
  area_id: string;
  due_on: Temporal.PlainDate;
  first_due_on: Temporal.PlainDate;
  source_kind: string;
  source_id: string | null;
  report_id: string | null;
  status: Defaulted<'given' | 'under-way' | 'changed' | 'kept' | 'not-kept' | 'withdrawn'>;
  given_at: Temporal.Instant;
  given_by: string | null;
  changed_at: Temporal.Instant;
  closed_at: Temporal.Instant | null;
  reminded: 'soon' | 'today' | 'overdue' | null;
  reminded_on: Temporal.PlainDate | null;
  origin: Defaulted<'own' | 'demo'>;
};

type PublishedQuestionTable = {
  id: string;
  question_id: string | null;
  words: string;
  area_id: string;
  officer_id: string | null;
  source_kind: string;
  source_id: string | null;
  promise_id: string | null;
  answer: Defaulted<string>;
  asked_on: Temporal.PlainDate;
  due_on: Temporal.PlainDate;
  answered_on: Temporal.PlainDate | null;
  changed_at: Temporal.Instant;
  origin: Defaulted<'own' | 'demo'>;
};

type QuestionTable = {
  id: string;
  body_fingerprint: string;
  receipt_hash: Bytes;
  words: string;
  area_id: string;
  officer_id: string | null;
  source_kind: string;
  source_id: string | null;
  language: string;
  status: Defaulted<
    'pending' | 'published' | 'private' | 'promised' | 'answered' | 'merged' | 'refused'
  >;
  asked_at: Temporal.Instant;
  due_on: Temporal.PlainDate;
  merged_into: string | null;
  promise_id: string | null;
  changed_at: Temporal.Instant;
  closed_at: Temporal.Instant | null;
  reminded: 'soon' | 'today' | 'overdue' | null;
  reminded_on: Temporal.PlainDate | null;
  origin: Defaulted<'own' | 'demo'>;
};

type QuestionStepTable = {
  id: string;
  turn: Identity;
  question_id: string;
  happened_at: Temporal.Instant;
  account_id: string | null;
  status: 'pending' | 'published' | 'private' | 'promised' | 'answered' | 'merged' | 'refused';
  words: string;
};

type StepTable = {
  id: string;
  turn: Identity;
  promise_id: string;
  happened_at: Temporal.Instant;
  account_id: string | null;
  party: 'owner' | 'office';
  status: 'given' | 'under-way' | 'changed' | 'kept' | 'not-kept' | 'withdrawn';
  words: string;
  before_words: string | null;
  before_due_on: Temporal.PlainDate | null;
  link: string | null;
  photo_width: number | null;
  photo_height: number | null;
};
