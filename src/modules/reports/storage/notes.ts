import type { ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { ReportNote } from '../domain/report.ts';
import type { ReportsTables } from './tables.ts';

export async function insertNote(tx: Tx, reportId: ReportId, note: ReportNote): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.note')
    .values({
      id: note.id,
      report_id: reportId,
      account_id: note.accountId,
      words: note.words,
      written_at: note.at,
    })
    .execute();
}

/** The oldest first. */
export async function loadNotes(tx: Tx, reportId: ReportId): Promise<readonly ReportNote[]> {
  const rows = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.note')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: rowId(row.id),
    accountId: rowId(row.account_id),
    words: row.words,
    at: row.written_at,
  }));
}
