// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted } from '#platform/database/column-types.ts';

export type AttendanceTables = {
  'attendance.contact': ContactTable;
  'attendance.gathering': GatheringTable;
  'attendance.scan': ScanTable;
  'attendance.sign_up': SignUpTable;
  'attendance.told': ToldTable;
};

type ContactTable = {
  sign_up_id: string;
  gathering_id: string;
  kind: 'email' | 'phone';
  value: string;
  is_refused: Defaulted<boolean>;
};

type GatheringTable = {
  id: string;
  owner_kind: string;
  owner_id: string;
  area_id: string;
  leader_ids: Defaulted<string[]>;
  state: 'planned' | 'cancelled';
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  capacity: number | null;
  overbooking_percent: Defaulted<number>;
  most_seats: Defaulted<number>;
  opens_at: Temporal.Instant | null;
  closes_at: Temporal.Instant;
  offer_hours: Defaulted<number>;
  revision: Defaulted<number>;
  contacts_until: Temporal.Instant;
  came: Defaulted<number>;
  came_first: Defaulted<number>;
  came_with_ticket: Defaulted<number>;
  without_sign_up: Defaulted<boolean>;
};

type ScanTable = {
  id: string;
  gathering_id: string;
  kind: 'ticket' | 'walk-in' | 'paper' | 'undo';
  ticket_id: string | null;
  undoes: string | null;
  people: number;
  first_time: number;
  device_id: string;
  account_id: string;
  happened_at: Temporal.Instant;
  received_at: Temporal.Instant;
};

type SignUpTable = {
  id: string;
  gathering_id: string;
  body_fingerprint: string;
  code_hash: Bytes;
  cancel_hash: Bytes;
  offer_hash: Bytes | null;
  seats: number;
  state: 'confirmed' | 'waiting' | 'offered' | 'cancelled' | 'lapsed';
  turn: number;
  passed_over: Defaulted<number>;
  offers: Defaulted<number>;
  offered_until: Temporal.Instant | null;
  entered_by: string | null;
  language: string;
  signed_at: Temporal.Instant;
  changed_at: Temporal.Instant;
};

type ToldTable = {
  sign_up_id: string;
  what: string;
  told_at: Temporal.Instant;
};
