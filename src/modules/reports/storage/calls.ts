import type { ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { CallBack } from '../domain/call-back.ts';
import type { ReportsTables } from './tables.ts';

/** The oldest first. */
export async function loadCalls(tx: Tx, id: ReportId): Promise<readonly CallBack[]> {
  const rows = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.call')
    .selectAll()
    .where('report_id', '=', id)
    .orderBy('happened_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: rowId(row.id),
    accountId: rowId(row.account_id),
    at: row.happened_at,
    outcome: row.outcome,
    againOn: row.again_on ?? undefined,
  }));
}

export async function insertCall(tx: Tx, reportId: ReportId, call: CallBack): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.call')
    .values({
      id: call.id,
      report_id: reportId,
      account_id: call.accountId,
      happened_at: call.at,
      outcome: call.outcome,
      again_on: call.againOn ?? null,
    })
    .execute();
}
