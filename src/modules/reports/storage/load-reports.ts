import { sql } from 'kysely';
import type { ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { KeptReport, ReportContact, ReportUpdate } from '../domain/report.ts';
import { parseReport, parseUpdate } from './parse-report.ts';
import type { ReportsTables } from './tables.ts';

/** Undefined: there is none, or row-level security hides it. */
export async function findReport(tx: Tx, id: ReportId): Promise<KeptReport | undefined> {
  const row = await reports(tx).where('id', '=', id).executeTakeFirst();
  return row && parseReport(row);
}

/** The same; nobody else changes it until the transaction ends. */
export async function lockReport(tx: Tx, id: ReportId): Promise<KeptReport | undefined> {
  const row = await reports(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && parseReport(row);
}

export async function findReportByReceipt(
  tx: Tx,
  receiptHash: Uint8Array,
): Promise<KeptReport | undefined> {
  const row = await reports(tx)
    .where('receipt_hash', '=', Buffer.from(receiptHash))
    .executeTakeFirst();
  return row && parseReport(row);
}

/** The oldest first. */
export async function loadUpdates(tx: Tx, id: ReportId): Promise<readonly ReportUpdate[]> {
  const rows = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.update')
    .selectAll()
    .where('report_id', '=', id)
    .orderBy('happened_at')
    .orderBy('id')
    .execute();
  return rows.map(parseUpdate);
}

/** Of these, as far as row-level security shows them; in no order. */
export async function findReports(
  tx: Tx,
  ids: readonly ReportId[],
): Promise<readonly KeptReport[]> {
  const rows = await reports(tx)
    .where('id', '=', sql<string>`any (${sql.val(ids)}::uuid[])`)
    .execute();
  return rows.map(parseReport);
}

/** Undefined: none was given, or row-level security hides it. */
export async function findContact(tx: Tx, id: ReportId): Promise<ReportContact | undefined> {
  const row = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.contact')
    .selectAll()
    .where('report_id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { kind, value, is_call_wanted: isCallWanted, is_sms_wanted: isSmsWanted } = row;
  return kind === 'email' ? { kind, value } : { kind, value, isCallWanted, isSmsWanted };
}

function reports(tx: Tx) {
  return tx.$extendTables<ReportsTables>().selectFrom('reports.report').selectAll();
}
