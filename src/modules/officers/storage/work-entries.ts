import { sql } from 'kysely';
import type { AreaId, OfficerId, WorkEntryId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { HalfYear } from '../domain/half-year.ts';
import type { WorkEntry } from '../domain/work-entry.ts';
import type { OfficersTables } from './tables.ts';

export type SavedWork =
  | { readonly kind: 'saved' | 'known'; readonly id: WorkEntryId }
  | { readonly kind: 'conflict' };

/** Saves an entry under its device's key. `known`: the very same is kept already. */
export async function saveWorkEntry(
  tx: Tx,
  entry: WorkEntry,
  now: Temporal.Instant,
): Promise<SavedWork> {
  const tables = tx.$extendTables<OfficersTables>();
  const saved = await tables
    .insertInto('officers.work_entry')
    .values({
      id: entry.id,
      officer_id: entry.officerId,
      area_id: entry.areaId ?? null,
      kind: entry.kind,
      count: entry.count,
      done_on: entry.doneOn,
      source: entry.source ?? null,
      client_key: entry.clientKey,
      recorded_at: now,
    })
    .onConflict((conflict) => conflict.column('client_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (saved) return { kind: 'saved', id: entry.id };
  const known = await tables
    .selectFrom('officers.work_entry')
    .select('id')
    .where('client_key', '=', entry.clientKey)
    .where('officer_id', '=', entry.officerId)
    .where('kind', '=', entry.kind)
    .where('count', '=', entry.count)
    .where('done_on', '=', entry.doneOn)
    .executeTakeFirst();
  return known ? { kind: 'known', id: known.id as WorkEntryId } : { kind: 'conflict' };
}

/** Whose entry it is; undefined when there is none, or it was withdrawn, or another module wrote it. */
export async function findOwnEntry(
  tx: Tx,
  id: WorkEntryId,
): Promise<{ readonly officerId: OfficerId; readonly doneOn: Temporal.PlainDate } | undefined> {
  const row = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.work_entry')
    .select(['officer_id', 'done_on'])
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .where('source', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row && { officerId: row.officer_id as OfficerId, doneOn: row.done_on };
}

export async function withdrawEntry(tx: Tx, id: WorkEntryId, now: Temporal.Instant): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.work_entry')
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .execute();
}

export interface ListedWork {
  readonly id: WorkEntryId;
  readonly kind: string;
  readonly count: number;
  readonly doneOn: Temporal.PlainDate;
  /** Another module wrote it with its own thing: it is withdrawn there. */
  readonly isWrittenElsewhere: boolean;
}

/** The latest entries of an officer, the newest first. */
export async function listWork(
  tx: Tx,
  officerId: OfficerId,
  limit: number,
): Promise<readonly ListedWork[]> {
  const rows = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.work_entry')
    .select(['id', 'kind', 'count', 'done_on', 'source'])
    .where('officer_id', '=', officerId)
    .where('withdrawn_at', 'is', null)
    .orderBy('done_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id as WorkEntryId,
    kind: row.kind,
    count: row.count,
    doneOn: row.done_on,
    isWrittenElsewhere: row.source !== null,
  }));
}

/** So much of a kind, of one officer, in one month. */
export interface WorkSum {
  readonly officerId: OfficerId;
  readonly areaId: AreaId | undefined;
  readonly kind: string;
  /** 1 to 12. */
  readonly month: number;
  readonly count: number;
}

export async function sumWork(
  tx: Tx,
  half: HalfYear,
  officers: readonly OfficerId[],
): Promise<readonly WorkSum[]> {
  const rows = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.work_entry')
    .select((column) => [
      'officer_id',
      'area_id',
      'kind',
      sql<number>`extract(month from done_on)::integer`.as('month'),
      column.fn.sum<string>('count').as('total'),
    ])
    .where('officer_id', '=', sql<string>`any (${[...officers]}::uuid[])`)
    .where('done_on', '>=', half.from)
    .where('done_on', '<=', half.to)
    .where('withdrawn_at', 'is', null)
    .groupBy(['officer_id', 'area_id', 'kind', 'month'])
    .execute();
  return rows.map((row) => ({
    officerId: row.officer_id as OfficerId,
    areaId: (row.area_id as AreaId | null) ?? undefined,
    kind: row.kind,
    month: row.month,
    count: Number(row.total),
  }));
}
