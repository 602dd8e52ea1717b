import type { ReportId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { optionalRowId, rowId } from '../../../platform/database/row-id.ts';
import type { KeptReport } from '../domain/report.ts';
import { parseReport } from './parse-report.ts';
import type { ReportsTables } from './tables.ts';

export type UnnamedReport = Pick<KeptReport, 'id' | 'areaId' | 'officerId'>;

/** The open ones whose officer no person named. */
export async function loadUnnamedReports(tx: Tx): Promise<readonly UnnamedReport[]> {
  const rows = await unnamed(tx).select(['id', 'area_id', 'officer_id']).execute();
  return rows.map((row) => ({
    id: rowId(row.id),
    areaId: optionalRowId(row.area_id),
    officerId: optionalRowId(row.officer_id),
  }));
}

/** One of them; nobody else changes it until the transaction ends. Undefined: it is none of them any more. */
export async function lockUnnamedReport(tx: Tx, id: ReportId): Promise<KeptReport | undefined> {
  const row = await unnamed(tx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && parseReport(row);
}

function unnamed(tx: Tx) {
  return tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.report')
    .where('closed_at', 'is', null)
    .where('is_named', 'is', false);
}
