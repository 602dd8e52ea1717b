import { sql } from 'kysely';
import type { Database, Tx } from '#platform/database/database.ts';
import type { Seal, WrittenEntry } from '../domain/chain.ts';
import type { AuditTables } from './tables.ts';
import { WRITTEN_COLUMNS, type WrittenRow, writtenEntry } from './written-entry.ts';

/** One of the entries that wait, the same one for as long as it does; undefined when none does. */
export async function firstWaiting(database: Database): Promise<string | undefined> {
  const row = await database.write
    .$extendTables<AuditTables>()
    .selectFrom('audit.unsealed')
    .select('entry_id')
    .orderBy('entry_id')
    .limit(1)
    .executeTakeFirst();
  return row?.entry_id;
}

/** Until the transaction ends nobody else seals. False: somebody else does just now. */
export async function lockSealing(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{
    mine: boolean;
  }>`select pg_try_advisory_xact_lock(hashtext('audit.seal')) as mine`.execute(tx);
  return rows[0]?.mine === true;
}

export async function lastSeal(tx: Tx): Promise<Pick<Seal, 'number' | 'hash'> | undefined> {
  const row = await tx
    .$extendTables<AuditTables>()
    .selectFrom('audit.seal')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { number: Number(row.number), hash: Buffer.from(row.hash).toString('hex') };
}

/**
 * Committed entries that wait, by their sequence. An array and not a join: a planner that has not seen the queue
 * lately would walk the whole journal for it.
 */
export async function readWaiting(tx: Tx, limit: number): Promise<readonly WrittenEntry[]> {
  const { rows } = await sql<WrittenRow>`
    select ${WRITTEN_COLUMNS}
    from audit.entry entry
    where entry.id = any (array(select entry_id from audit.unsealed limit ${limit}))
    order by entry.sequence`.execute(tx);
  return rows.flatMap((row) => writtenEntry(row) ?? []);
}

export interface NewSeal extends Seal {
  readonly entryId: string;
}

/** Seals, and takes what is sealed from the queue. */
export async function saveSeals(
  tx: Tx,
  seals: readonly NewSeal[],
  sealedAt: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into audit.seal (number, entry_id, hash, sealed_at)
    select made.number, made.entry_id, made.hash, ${sealedAt}
    from unnest(
      ${seals.map(({ number }) => number)}::bigint[],
      ${seals.map(({ entryId }) => entryId)}::uuid[],
      ${seals.map(({ hash }) => Buffer.from(hash, 'hex'))}::bytea[]
    ) as made (number, entry_id, hash)`.execute(tx);
  await sql`
    delete from audit.unsealed
    where entry_id = any (${seals.map(({ entryId }) => entryId)}::uuid[])`.execute(tx);
}
