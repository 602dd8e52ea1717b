// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted, Json } from '#platform/database/column-types.ts';

export type CoursesTables = {
  'courses.certificate': CertificateTable;
  'courses.cohort': CohortTable;
  'courses.course': CourseTable;
  'courses.held': HeldTable;
  'courses.make_up': MakeUpTable;
  'courses.outcome': OutcomeTable;
  'courses.participant': ParticipantTable;
  'courses.presence': PresenceTable;
  'courses.release': ReleaseTable;
  'courses.released_cohort': ReleasedCohortTable;
  'courses.session': SessionTable;
  'courses.told': ToldTable;
  'courses.unit': UnitTable;
};

type CertificateTable = {
  participant_id: string;
  cohort_id: string;
};

type CohortTable = {
  id: string;
  course_id: string;
  number: number;
  status: 'draft' | 'published' | 'cancelled';
  area_id: string;
  leader_ids: Defaulted<string[]>;
  age_from: number | null;
  age_to: number | null;
  seats: number;
  offer_hours: Defaulted<number>;
  venue: string;
  venue_en: Defaulted<string>;
  getting_there: Defaulted<string>;
  getting_there_en: Defaulted<string>;
  step_free: Defaulted<'yes' | 'no' | 'unknown'>;
  apply_until: Temporal.Instant;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  reason: Defaulted<string>;
  published_at: Temporal.Instant | null;
  changed_at: Temporal.Instant;
  origin: Defaulted<'own' | 'demo'>;
};

type CourseTable = {
  id: string;
  slug: string;
  status: 'draft' | 'published' | 'withdrawn';
  audience: 'residents' | 'volunteers' | 'officers';
  title: string;
  title_en: Defaulted<string>;
  about: string;
  about_en: Defaulted<string>;
  is_discreet: Defaulted<boolean>;
  has_photographs: Defaulted<boolean>;
  needed_units: number;
  screening: Defaulted<Json>;
  changed_at: Temporal.Instant;
  origin: Defaulted<'own' | 'demo'>;
};

type HeldTable = {
  session_id: string;
  came: number;
  marked_at: Temporal.Instant;
};

type MakeUpTable = {
  participant_id: string;
  cohort_id: string;
  session_id: string;
};

type OutcomeTable = {
  cohort_id: string;
  came: Defaulted<number>;
  completed: Defaulted<number>;
  certificates: Defaulted<number>;
};

type ParticipantTable = {
  id: string;
  cohort_id: string;
  body_fingerprint: string;
  code_hash: Bytes;
  sign_up_id: string;
  number: number;
  status: 'applied' | 'accepted' | 'declined' | 'withdrawn';
  chosen_name: string | null;
  contact_kind: 'email' | 'phone' | null;
  contact: string | null;
  is_refused: Defaulted<boolean>;
  answers: Json | null;
  language: string;
  applied_at: Temporal.Instant;
  decided_at: Temporal.Instant | null;
};

type PresenceTable = {
  participant_id: string;
  cohort_id: string;
  session_id: string;
};

type ReleaseTable = {
  id: string;
  course_id: string;
  what: 'came' | 'completed';
  people: number;
  made_on: Temporal.PlainDate;
};

type ReleasedCohortTable = {
  cohort_id: string;
  what: 'came' | 'completed';
  release_id: string;
};

type SessionTable = {
  id: string;
  cohort_id: string;
  unit_number: number;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  revision: Defaulted<number>;
};

type ToldTable = {
  participant_id: string;
  what: string;
  told_at: Temporal.Instant;
};

type UnitTable = {
  course_id: string;
  number: number;
  title: string;
  title_en: Defaulted<string>;
  minutes: number;
};
