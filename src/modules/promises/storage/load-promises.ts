import { type Kysely, sql } from 'kysely';
import type { AreaId, OfficerId, PromiseId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { PlatformTables } from '#platform/database/tables.ts';
import type { KeptPromise, PromiseStep, Source } from '../domain/promise.ts';
import { OPEN_PROMISES, type PromiseStatus } from '../domain/promise-status.ts';
import { parsePromise, parsePromiseStep } from './parse-promise.ts';
import type { PromisesTables } from './tables.ts';

export type Reader = Kysely<PlatformTables> | Tx;

function promises(reader: Reader) {
  return reader.$extendTables<PromisesTables>().selectFrom('promises.promise').selectAll();
}

export async function findPromise(reader: Reader, id: PromiseId): Promise<KeptPromise | undefined> {
  const row = await promises(reader).where('id', '=', id).executeTakeFirst();
  return row && parsePromise(row);
}

/** The same; nobody else changes it until the transaction ends. */
export async function lockPromise(tx: Tx, id: PromiseId): Promise<KeptPromise | undefined> {
  const row = await promises(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && parsePromise(row);
}

/** What became of it, the first one first. */
export async function loadPromiseSteps(
  reader: Reader,
  id: PromiseId,
): Promise<readonly PromiseStep[]> {
  const rows = await reader
    .$extendTables<PromisesTables>()
    .selectFrom('promises.step')
    .selectAll()
    .where('promise_id', '=', id)
    .orderBy('turn')
    .execute();
  return rows.map(parsePromiseStep);
}

/** Every area that something was promised in. */
export async function loadPromisedAreas(reader: Reader): Promise<readonly AreaId[]> {
  const rows = await reader
    .$extendTables<PromisesTables>()
    .selectFrom('promises.promise')
    .select('area_id')
    .distinct()
    .execute();
  return rows.map(({ area_id }) => rowId(area_id));
}

export interface PromisesFilter {
  /** In these very areas. */
  readonly areaIds: readonly AreaId[];
  readonly officerId?: OfficerId | undefined;
  readonly statuses?: readonly PromiseStatus[] | undefined;
  /** Open, and its day is over before this one. */
  readonly overdueOn?: Temporal.PlainDate | undefined;
  /** What is due first before the others, of what is not gone through page by page. */
  readonly isByDue?: boolean | undefined;
}

/** A place in a list that goes from the newest to the oldest. */
export interface ListPlace {
  readonly at: Temporal.Instant;
  readonly id: PromiseId;
}

/** The newest first, or what is due first. */
export async function loadPromises(
  reader: Reader,
  filter: PromisesFilter,
  limit: number,
  after?: ListPlace,
): Promise<readonly KeptPromise[]> {
  let query = promises(reader).where(matches(filter));
  if (after) {
    query = query.where(
      sql<boolean>`(given_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    );
  }
  const ordered = filter.isByDue
    ? query.orderBy('due_on').orderBy('id')
    : query.orderBy('given_at', 'desc').orderBy('id', 'desc');
  const rows = await ordered.limit(limit).execute();
  return rows.map(parsePromise);
}

/** Of this very thing: a meeting, a report; the newest first, wherever it is. */
export async function loadPromisesOf(
  reader: Reader,
  { kind, id }: Source,
  limit: number,
): Promise<readonly KeptPromise[]> {
  const rows = await promises(reader)
    .where(sql<boolean>`source_kind = ${kind} and source_id = ${id}::uuid`)
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(parsePromise);
}

/** How many there are of each state, and how many of the open ones are overdue. */
export interface PromiseCounts {
  readonly open: number;
  readonly overdue: number;
  readonly kept: number;
  readonly notKept: number;
}

export async function countPromises(
  reader: Reader,
  filter: Pick<PromisesFilter, 'areaIds' | 'officerId'>,
  today: Temporal.PlainDate,
): Promise<PromiseCounts> {
  const { rows } = await sql<Record<keyof PromiseCounts, number>>`
    select
      count(*) filter (where closed_at is null)::integer as open,
      count(*) filter (where closed_at is null and due_on < ${today})::integer as overdue,
      count(*) filter (where status = 'kept')::integer as kept,
      count(*) filter (where status = 'not-kept')::integer as "notKept"
    from promises.promise where ${matches(filter)}`.execute(reader);
  return rows[0] ?? { open: 0, overdue: 0, kept: 0, notKept: 0 };
}

/** Open ones, what is due first before the others; all areas of the house. */
export async function loadOpenPromises(reader: Reader): Promise<readonly KeptPromise[]> {
  const rows = await promises(reader)
    .where('status', 'in', [...OPEN_PROMISES])
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return rows.map(parsePromise);
}

function matches({ areaIds, officerId, statuses, overdueOn }: PromisesFilter) {
  const conditions = [
    sql`area_id = any (${sql.val([...areaIds])}::uuid[])`,
    ...(officerId ? [sql`officer_id = ${officerId}::uuid`] : []),
    ...(statuses ? [sql`status = any (${sql.val([...statuses])}::text[])`] : []),
    ...(overdueOn ? [sql`closed_at is null and due_on < ${overdueOn}`] : []),
  ];
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
