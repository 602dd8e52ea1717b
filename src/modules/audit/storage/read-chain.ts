import { sql } from 'kysely';
import type { Database, Tx } from '#platform/database/database.ts';
import { setActor } from '#platform/database/set-actor.ts';
import type { Seal, WrittenEntry } from '../domain/chain.ts';
import { WRITTEN_COLUMNS, type WrittenRow, writtenEntry } from './written-entry.ts';

/** A seal as it stands, and the entry that it names; undefined where that is gone. */
export interface Link {
  readonly seal: Seal;
  readonly entryId: string;
  readonly entry: WrittenEntry | undefined;
}

interface LinkRow extends WrittenRow {
  number: string;
  hash: string;
  sealed: string;
  entry_id: string;
}

/** All of a check sees one moment, however long it takes, and however much is written meanwhile. */
export async function atOneMoment<Value>(
  database: Database,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return await database.write
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      // Counting what was never sealed reads the whole journal.
      await sql`set local statement_timeout = 0`.execute(tx);
      await setActor(tx, 'system');
      return await work(tx);
    });
}

/** The next links after a number, by number. */
export async function readLinks(tx: Tx, after: number, limit: number): Promise<readonly Link[]> {
  const { rows } = await sql<LinkRow>`
    select seal.number::text as number, encode(seal.hash, 'hex') as hash, seal.entry_id,
      (extract(epoch from seal.sealed_at) * 1000000)::bigint::text as sealed, ${WRITTEN_COLUMNS}
    from audit.seal seal left join audit.entry entry on entry.id = seal.entry_id
    where seal.number > ${after} order by seal.number limit ${limit}`.execute(tx);
  return rows.map((row) => ({
    seal: { number: Number(row.number), hash: row.hash, sealedAt: row.sealed },
    entryId: row.entry_id,
    entry: writtenEntry(row),
  }));
}

/** The last seal's number; 0: there is none. */
export async function chainLength(tx: Tx): Promise<number> {
  const { rows } = await sql<{
    last: string;
  }>`select coalesce(max(number), 0)::text as last from audit.seal`.execute(tx);
  return Number(rows[0]?.last ?? 0);
}

export async function countWaiting(tx: Tx): Promise<number> {
  const { rows } = await sql<{
    waiting: string;
  }>`select count(*)::text as waiting from audit.unsealed`.execute(tx);
  return Number(rows[0]?.waiting ?? 0);
}

/** Entries that have no seal and wait for none. */
export async function findNeverSealed(
  tx: Tx,
): Promise<{ readonly count: number; readonly first: string } | undefined> {
  const { rows } = await sql<{ count: string; first: string | null }>`
    select count(*)::text as count, (array_agg(id order by sequence))[1]::text as first
    from audit.entry entry
    where not exists (select from audit.seal where seal.entry_id = entry.id)
      and not exists (select from audit.unsealed where unsealed.entry_id = entry.id)`.execute(tx);
  const [row] = rows;
  return row?.first ? { count: Number(row.count), first: row.first } : undefined;
}
