import { sql } from 'kysely';
import type { ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { KeptReport } from '../domain/report.ts';
import { parseReport } from './parse-report.ts';
import type { ReportsTables } from './tables.ts';

export interface Telling {
  readonly id: ReportId;
  /** The number of the event. */
  readonly through: bigint;
}

/**
 * Records up to which event people have been notified of each report. Returns the reports that still need a notification: not
 * those that are gone or were recorded already. At most one entry for each report.
 */
export async function saveTellings(
  tx: Tx,
  tellings: readonly Telling[],
): Promise<ReadonlyMap<ReportId, KeptReport>> {
  const told = sql<{ id: string; through: bigint }>`(
    select * from unnest(${tellings.map(({ id }) => id)}::uuid[], ${tellings.map(({ through }) => String(through))}::bigint[])
      as told (id, through))`;
  const rows = await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.report as report')
    .from(told.as('told'))
    .set(({ ref }) => ({ told_through: ref('told.through') }))
    .whereRef('report.id', '=', 'told.id')
    .whereRef('report.told_through', '<', 'told.through')
    .returningAll('report')
    .execute();
  return new Map(rows.map(parseReport).map((report) => [report.id, report]));
}
