import { sql } from 'kysely';
import type { WrittenEntry } from '../domain/chain.ts';

/** A row of `audit.entry` (as `entry`) with each column as text. `id` is null where the row is gone. */
export interface WrittenRow {
  id: string | null;
  sequence: string;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  thing_kind: string;
  thing_id: string | null;
  detail: string;
  happened: string;
}

/** Numbers and times are read as text: what is hashed must not depend on how a driver reads them. */
export const WRITTEN_COLUMNS = sql`entry.id, entry.sequence::text as sequence, entry.actor_kind,
  entry.actor_id, entry.action, entry.thing_kind, entry.thing_id, entry.detail::text as detail,
  (extract(epoch from entry.happened_at) * 1000000)::bigint::text as happened`;

export function writtenEntry(row: WrittenRow): WrittenEntry | undefined {
  if (row.id === null) return undefined;
  return {
    id: row.id,
    sequence: row.sequence,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    action: row.action,
    thingKind: row.thing_kind,
    thingId: row.thing_id,
    detail: row.detail,
    happenedAt: row.happened,
  };
}
