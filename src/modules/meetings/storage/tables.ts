// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted } from '#platform/database/column-types.ts';

export type MeetingsTables = {
  'meetings.host': HostTable;
  'meetings.import_draft': ImportDraftTable;
  'meetings.imported': ImportedTable;
  'meetings.listed_in': ListedInTable;
  'meetings.meeting': MeetingTable;
  'meetings.series': SeriesTable;
  'meetings.spoken_in': SpokenInTable;
};

type HostTable = {
  meeting_id: string;
  officer_id: string;
};

type ImportDraftTable = {
  id: string;
  account_id: string;
  file_name: string;
  bytes: Bytes;
  kind: string;
  area_id: string | null;
  host_ids: string[];
  created_at: Temporal.Instant;
};

type ImportedTable = {
  meeting_id: string;
  event: string;
};

type ListedInTable = {
  area_id: string;
  meeting_id: string;
  starts_at: Temporal.Instant;
  kind: string;
};

type MeetingTable = {
  id: string;
  slug: string;
  series_id: string | null;
  kind:
    | 'coffee'
    | 'reception'
    | 'officer-report'
    | 'open-meeting'
    | 'watch-group'
    | 'discussion'
    | 'film'
    | 'library'
    | 'media-briefing'
    | 'other';
  status: 'draft' | 'published' | 'moved' | 'cancelled' | 'held' | 'reported';
  title: Defaulted<string>;
  title_en: Defaulted<string>;
  about: Defaulted<string>;
  about_en: Defaulted<string>;
  area_id: string;
  place: string;
  place_en: Defaulted<string>;
  getting_there: Defaulted<string>;
  getting_there_en: Defaulted<string>;
  lat: number | null;
  lon: number | null;
  step_free: Defaulted<'yes' | 'no' | 'unknown'>;
  toilet: Defaulted<'yes' | 'no' | 'unknown'>;
  hearing_loop: Defaulted<'yes' | 'no' | 'unknown'>;
  sign_language: Defaulted<'yes' | 'no' | 'unknown'>;
  shelter: Defaulted<string>;
  languages: string[];
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  moved_from: Temporal.Instant | null;
  reason: Defaulted<string>;
  sequence: Defaulted<number>;
  published_at: Temporal.Instant | null;
  changed_at: Temporal.Instant;
  came: number | null;
  came_first: number | null;
  topics: Defaulted<string[]>;
  minutes: Defaulted<string>;
  minutes_en: Defaulted<string>;
  held_at: Temporal.Instant | null;
  reported_at: Temporal.Instant | null;
  capacity: number | null;
  most_seats: number | null;
  overbooking_percent: number | null;
  offer_hours: number | null;
  closes_hours_before: number | null;
  code: Defaulted<string>;
  place_before: Defaulted<string>;
  place_before_en: Defaulted<string>;
  area_before: string | null;
  origin: Defaulted<'own' | 'demo'>;
};

type SeriesTable = {
  id: string;
  rule: string;
  first_on: Temporal.PlainDate;
  starts_at: Temporal.PlainTime;
  ends_at: Temporal.PlainTime;
  time_zone: string;
  origin: Defaulted<'own' | 'demo'>;
};

type SpokenInTable = {
  meeting_id: string;
  area_id: string | null;
  language: string;
  kind: string;
  starts_at: Temporal.Instant;
};
