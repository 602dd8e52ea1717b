import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/database/database.ts';
import type { JournalEntry, JournalFilter } from '../domain/journal.ts';
import type { AuditTables } from './tables.ts';

/** The newest first. What this transaction's actor may not see is not there. */
export async function readEntries(
  tx: Tx,
  filter: JournalFilter,
  limit: number,
): Promise<readonly JournalEntry[]> {
  const { person, thing, action, from, until, before } = filter;
  const rows = await tx
    .$extendTables<AuditTables>()
    .selectFrom('audit.entry as entry')
    .leftJoin('audit.seal as seal', 'seal.entry_id', 'entry.id')
    .selectAll('entry')
    .select('seal.number')
    .$if(person !== undefined, (query) =>
      query.where('actor_kind', '=', 'staff').where('actor_id', '=', person ?? null),
    )
    .$if(thing !== undefined, (query) =>
      query.where('thing_kind', '=', thing?.kind ?? '').where('thing_id', '=', thing?.id ?? null),
    )
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
    .$if(from !== undefined, (query) => query.where('happened_at', '>=', from ?? null))
    .$if(until !== undefined, (query) => query.where('happened_at', '<', until ?? null))
    .$if(before !== undefined, (query) => query.where('sequence', '<', before ?? null))
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    sequence: row.sequence,
    actor: { kind: row.actor_kind, id: row.actor_id ?? undefined },
    action: row.action,
    thing: { kind: row.thing_kind, id: row.thing_id ?? undefined },
    detail: detailSchema.parse(row.detail),
    happenedAt: row.happened_at,
    seal: row.number === null ? undefined : Number(row.number),
  }));
}

const detailSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/**
 * How many things somebody has read since then, by these actions: each thing once, and what an entry says it
 * showed many of (`detail.count`) as so many.
 */
export async function countReadings(
  tx: Tx,
  person: string,
  actions: readonly string[],
  since: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select (count(distinct (thing_kind, thing_id)) filter (where thing_id is not null)
      + coalesce(sum(coalesce((detail ->> 'count')::integer, 1)) filter (where thing_id is null), 0)
      )::integer as read
    from audit.entry
    where actor_kind = 'staff' and actor_id = ${person} and action = any (${actions})
      and happened_at > ${since}`.execute(tx);
  return rows[0]?.read ?? 0;
}
