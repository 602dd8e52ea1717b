import { type Selectable, sql } from 'kysely';
import type { ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { HandOver } from '../domain/partner/hand-over.ts';
import { type PartnerProblem, parseProblem } from '../domain/partner/partner-problem.ts';
import type { ReportsTables } from './tables.ts';

export async function findHandOver(tx: Tx, id: ReportId): Promise<HandOver | undefined> {
  const row = await handOvers(tx).where('report_id', '=', id).executeTakeFirst();
  return row && parseHandOver(row);
}

type NewHandOver = Pick<HandOver, 'id' | 'reportId' | 'organisationId' | 'way' | 'words'>;

/** In place of an earlier one of the same report: that is over. */
export async function replaceHandOver(
  tx: Tx,
  { id, reportId, organisationId, way, words }: NewHandOver,
  now: Temporal.Instant,
): Promise<void> {
  await endHandOver(tx, reportId);
  await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.hand_over')
    .values({
      id,
      report_id: reportId,
      organisation_id: organisationId,
      way,
      state: 'waiting',
      words,
      passed_at: now,
      next_at: now,
    })
    .execute();
}

export async function endHandOver(tx: Tx, id: ReportId): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .deleteFrom('reports.hand_over')
    .where('report_id', '=', id)
    .execute();
}

/**
 * One whose time has come, for one process alone until then. What was taken back, or passed on to somebody else since, is left
 * alone.
 */
export async function leaseHandOver(
  tx: Tx,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<HandOver | undefined> {
  const due = tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.hand_over as due')
    .innerJoin('reports.report as report', 'report.id', 'due.report_id')
    .select('due.id')
    .where('due.next_at', '<=', now)
    .where(({ eb, or }) =>
      or([eb('due.leased_until', 'is', null), eb('due.leased_until', '<=', now)]),
    )
    .whereRef('report.passed_to_id', '=', 'due.organisation_id')
    .where(({ eb, or }) =>
      or([eb('due.state', '<>', 'waiting'), eb('report.status', '=', 'passed-on')]),
    )
    .orderBy('due.next_at')
    .limit(1)
    .forUpdate('due')
    .skipLocked();
  const row = await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.hand_over')
    .set({ leased_until: until })
    .where('id', '=', due)
    .returningAll()
    .executeTakeFirst();
  return row && parseHandOver(row);
}

/**
 * Before anything is sent: whoever finds it after a crash knows that it may have arrived. False: somebody stopped it since it
 * was leased.
 */
export async function saveTrying(tx: Tx, { id }: Pick<HandOver, 'id'>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.hand_over')
    .set({ tries: sql`tries + 1`, may_have_arrived: true })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** One that waits to be sent is not sent by itself any more. False: there is none, or it has left. */
export async function stopHandOver(tx: Tx, id: ReportId): Promise<boolean> {
  const late: PartnerProblem = 'hidden-late';
  const before: PartnerProblem = 'hidden';
  const { numUpdatedRows } = await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.hand_over')
    .set({
      state: 'failed',
      next_at: null,
      problem: sql<string>`case when may_have_arrived then ${late} else ${before} end`,
      problem_said: null,
    })
    .where('report_id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

type Changeable =
  | 'state'
  | 'mayHaveArrived'
  | 'token'
  | 'theirId'
  | 'theirState'
  | 'saidPrint'
  | 'freshMark'
  | 'heardAt'
  | 'tries'
  | 'passedAt';

export type HandOverOutcome = {
  readonly [Name in Changeable]?: HandOver[Name] | undefined;
} & Pick<HandOver, 'nextAt' | 'problem' | 'problemSaid'>;

/** What came of it. One that was replaced meanwhile stays as it is; so does one that was stopped, unless it was taken after all. */
export async function saveOutcome(
  tx: Tx,
  { id, state }: Pick<HandOver, 'id' | 'state'>,
  outcome: HandOverOutcome,
): Promise<void> {
  const isAtRest = outcome.state === undefined || outcome.state === 'failed';
  await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.hand_over')
    .set({
      leased_until: null,
      next_at: outcome.nextAt ?? null,
      problem: outcome.problem ?? null,
      problem_said: outcome.problemSaid ?? null,
      // What it does not say stays.
      state: outcome.state,
      may_have_arrived: outcome.mayHaveArrived,
      token: outcome.token,
      their_id: outcome.theirId,
      their_state: outcome.theirState,
      said_print: outcome.saidPrint,
      fresh_mark: outcome.freshMark,
      heard_at: outcome.heardAt,
      tries: outcome.tries,
      passed_at: outcome.passedAt,
    })
    .where('id', '=', id)
    .$if(isAtRest, (update) => update.where('state', '=', state))
    .execute();
}

/** They told something, by whatever way. */
export async function saveHeard(
  tx: Tx,
  reportId: ReportId,
  { at }: { readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.hand_over')
    .set({ heard_at: at })
    .where('report_id', '=', reportId)
    .execute();
}

/** Whose handing over failed, or whose body has been silent since then: those that still wait for it. */
export async function findStuckHandOvers(
  tx: Tx,
  silentSince: Temporal.Instant,
): Promise<readonly HandOver[]> {
  const rows = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.hand_over as stuck')
    .innerJoin('reports.report as report', 'report.id', 'stuck.report_id')
    .selectAll('stuck')
    .where('report.status', '=', 'passed-on')
    .whereRef('report.passed_to_id', '=', 'stuck.organisation_id')
    .where(({ eb, or, fn }) =>
      or([
        eb('stuck.state', '=', 'failed'),
        eb(fn.coalesce('stuck.heard_at', 'stuck.passed_at'), '<=', silentSince),
      ]),
    )
    .orderBy('stuck.passed_at')
    .execute();
  return rows.map(parseHandOver);
}

function handOvers(tx: Tx) {
  return tx.$extendTables<ReportsTables>().selectFrom('reports.hand_over').selectAll();
}

function parseHandOver(row: Selectable<ReportsTables['reports.hand_over']>): HandOver {
  return {
    id: rowId(row.id),
    reportId: rowId(row.report_id),
    organisationId: rowId(row.organisation_id),
    way: row.way,
    state: row.state,
    words: row.words,
    passedAt: row.passed_at,
    tries: row.tries,
    mayHaveArrived: row.may_have_arrived,
    nextAt: row.next_at ?? undefined,
    token: row.token ?? undefined,
    theirId: row.their_id ?? undefined,
    theirState: row.their_state ?? undefined,
    saidPrint: row.said_print ?? undefined,
    freshMark: row.fresh_mark ?? undefined,
    problem: parseProblem(row.problem),
    problemSaid: row.problem_said ?? undefined,
    heardAt: row.heard_at ?? undefined,
  };
}
