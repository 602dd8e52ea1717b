import { sql } from 'kysely';
import type { ReportId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { KeptReport } from '../domain/report.ts';
import { parseReport } from './parse-report.ts';
import type { ReportsTables } from './tables.ts';

/**
 * Whoever works on it is told of everything up to this event now. Undefined: they were told already, or it is not there
 * any more.
 */
export async function saveTelling(
  tx: Tx,
  id: ReportId,
  through: bigint,
): Promise<KeptReport | undefined> {
  const row = await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.report')
    .set({ told_through: sql`${through}` })
    .where('id', '=', id)
    .where('told_through', '<', sql<bigint>`${through}`)
    .returningAll()
    .executeTakeFirst();
  return row && parseReport(row);
}
