// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted, Identity, Json } from '#platform/database/column-types.ts';

export type SchoolsTables = {
  'schools.lesson': LessonTable;
  'schools.lesson_offer': LessonOfferTable;
  'schools.lesson_rating': LessonRatingTable;
  'schools.lesson_step': LessonStepTable;
  'schools.lesson_teacher': LessonTeacherTable;
  'schools.register_draft': RegisterDraftTable;
  'schools.school': SchoolTable;
  'schools.school_officer': SchoolOfficerTable;
  'schools.topic': TopicTable;
};

type LessonTable = {
  id: string;
  school_id: string;
  area_id: string | null;
  officer_id: string | null;
  topic: string;
  grade: number;
  letter: Defaulted<string>;
  pupils_expected: number;
  status: Defaulted<
    'requested' | 'scheduled' | 'moved' | 'held' | 'followed-up' | 'declined' | 'cancelled'
  >;
  room: Defaulted<string>;
  starts_at: Temporal.Instant | null;
  ends_at: Temporal.Instant | null;
  moved_from: Temporal.Instant | null;
  sequence: Defaulted<number>;
  offer_id: string | null;
  repeat_of: string | null;
  requested_at: Temporal.Instant;
  changed_at: Temporal.Instant;
  held_at: Temporal.Instant | null;
  pupils: number | null;
  teacher_present: boolean | null;
  closed_at: Temporal.Instant | null;
  origin: Defaulted<'own' | 'demo'>;
};

type LessonOfferTable = {
  id: string;
  officer_id: string;
  school_id: string | null;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  made_at: Temporal.Instant;
};

type LessonRatingTable = {
  lesson_id: string;
  useful: number;
  fits: 'right' | 'easy' | 'hard';
  words: Defaulted<string>;
  rated_on: Temporal.PlainDate;
};

type LessonStepTable = {
  id: string;
  turn: Identity;
  lesson_id: string;
  happened_at: Temporal.Instant;
  account_id: string | null;
  status: 'requested' | 'scheduled' | 'moved' | 'held' | 'followed-up' | 'declined' | 'cancelled';
  words: string;
};

type LessonTeacherTable = {
  lesson_id: string;
  body_fingerprint: string;
  receipt_hash: Bytes;
  name: string;
  phone: string;
  email: string;
  is_sms_wanted: boolean;
  wishes: string;
  language: string;
  told_steps: Defaulted<number>;
  texted_steps: Defaulted<number>;
  is_refused_mail: Defaulted<boolean>;
  is_refused_sms: Defaulted<boolean>;
  is_silenced: Defaulted<boolean>;
};

type RegisterDraftTable = {
  id: string;
  account_id: string;
  file_name: string;
  bytes: Bytes;
  created_at: Temporal.Instant;
};

type SchoolTable = {
  school_id: string;
  standing: 'works' | 'suspended' | 'reorganised' | 'liquidated';
  register_type: Defaulted<string>;
  ownership: Defaulted<string>;
};

type SchoolOfficerTable = {
  id: string;
  school_id: string;
  officer_id: string;
  deputy_id: string | null;
  starts_on: Temporal.PlainDate;
  ends_on: Temporal.PlainDate | null;
  changed_at: Temporal.Instant;
};

type TopicTable = {
  key: string;
  content: Json;
  retired_at: Temporal.Instant | null;
  changed_at: Temporal.Instant;
};
