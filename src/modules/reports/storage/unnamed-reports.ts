import type { OfficerId, ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { KeptReport } from '../domain/report.ts';
import { parseReport } from './parse-report.ts';
import type { ReportsTables } from './tables.ts';

export type UnnamedReport = Pick<KeptReport, 'id' | 'areaId' | 'officerId' | 'isNamed'>;

/** The open ones whose officer no person named, or who was named and is none of those who can keep something. */
export async function loadReportsToFollow(
  tx: Tx,
  keepers: readonly OfficerId[],
): Promise<readonly UnnamedReport[]> {
  const rows = await toFollow(tx, keepers)
    .select(['id', 'area_id', 'officer_id', 'is_named'])
    .execute();
  return rows.map((row) => ({
    id: rowId(row.id),
    areaId: optionalRowId(row.area_id),
    officerId: optionalRowId(row.officer_id),
    isNamed: row.is_named,
  }));
}

/** One of them; nobody else changes it until the transaction ends. Undefined: it is none of them any more. */
export async function lockReportToFollow(
  tx: Tx,
  id: ReportId,
  keepers: readonly OfficerId[],
): Promise<KeptReport | undefined> {
  const row = await toFollow(tx, keepers)
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && parseReport(row);
}

function toFollow(tx: Tx, keepers: readonly OfficerId[]) {
  return tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.report')
    .where('closed_at', 'is', null)
    .where((where) =>
      where.or([
        where('is_named', 'is', false),
        where.and([
          where('officer_id', 'is not', null),
          where.not(where('officer_id', '=', where.fn.any(where.val([...keepers])))),
        ]),
      ]),
    );
}
