// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted, Identity, Json } from '#platform/database/column-types.ts';

export type AuditTables = {
  'audit.entry': EntryTable;
  'audit.head': HeadTable;
  'audit.seal': SealTable;
  'audit.unsealed': UnsealedTable;
};

type EntryTable = {
  id: string;
  sequence: Identity;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  thing_kind: string;
  thing_id: string | null;
  detail: Defaulted<Json>;
  happened_at: Temporal.Instant;
};

type HeadTable = {
  number: bigint;
  hash: Bytes;
  signature: Bytes;
  signed_at: Temporal.Instant;
  witnessed_at: Temporal.Instant | null;
};

type SealTable = {
  number: bigint;
  entry_id: string;
  hash: Bytes;
  sealed_at: Temporal.Instant;
};

type UnsealedTable = {
  entry_id: string;
};
