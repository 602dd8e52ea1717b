// Generated from the migrated database: npm run generate:tables
import type { Defaulted, Json } from '#platform/database/column-types.ts';

export type SurveysTables = {
  'surveys.questionnaire': QuestionnaireTable;
  'surveys.release': ReleaseTable;
  'surveys.round': RoundTable;
  'surveys.round_leader': RoundLeaderTable;
  'surveys.sheet': SheetTable;
  'surveys.version': VersionTable;
};

type QuestionnaireTable = {
  id: string;
  content: Json;
  area_id: string | null;
  made_by: string;
  retired_at: Temporal.Instant | null;
  changed_at: Temporal.Instant;
};

type ReleaseTable = {
  round_id: string;
  made_on: Temporal.PlainDate;
  made_by: string;
  figures: Json;
};

type RoundTable = {
  id: string;
  series_id: string;
  moment: 'once' | 'before' | 'after' | 'start' | 'end' | 'month-6' | 'month-12';
  version_id: string;
  way: 'link' | 'class-code' | 'pseudonym';
  subject_kind: string;
  subject_id: string;
  area_id: string | null;
  code: string;
  status: Defaulted<'open' | 'closed' | 'released'>;
  opens_on: Temporal.PlainDate;
  closes_on: Temporal.PlainDate;
  is_public: boolean;
  opened_by: string | null;
  changed_at: Temporal.Instant;
  released_on: Temporal.PlainDate | null;
};

type RoundLeaderTable = {
  round_id: string;
  account_id: string;
};

type SheetTable = {
  id: string;
  round_id: string;
  day: Temporal.PlainDate;
  fingerprint: string;
  pseudonym: string | null;
  answers: Json;
};

type VersionTable = {
  id: string;
  questionnaire: string;
  number: number;
  fingerprint: string;
  content: Json;
  frozen_at: Temporal.Instant;
};
