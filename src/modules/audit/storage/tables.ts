// Generated from the migrated database: npm run generate:tables
import type { Defaulted, Identity, Json } from '../../../platform/database/column-types.ts';

export type AuditTables = {
  'audit.entry': EntryTable;
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
