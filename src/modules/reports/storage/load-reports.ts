import { sql } from 'kysely';
import type { AreaId, ReportId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { KeptReport, ReportContact, ReportUpdate } from '../domain/report.ts';
import type { ReportStatus } from '../domain/report-status.ts';
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
  receiptHash: Buffer,
): Promise<KeptReport | undefined> {
  const row = await reports(tx).where('receipt_hash', '=', receiptHash).executeTakeFirst();
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

export async function findContact(tx: Tx, id: ReportId): Promise<ReportContact | undefined> {
  const row = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.contact')
    .selectAll()
    .where('report_id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { kind, value, is_call_wanted: isCallWanted } = row;
  return kind === 'email' ? { kind, value } : { kind, value, isCallWanted };
}

export interface ListedReports {
  readonly areaIds: readonly AreaId[];
  readonly statuses: readonly ReportStatus[];
  readonly limit: number;
}

/** Of these areas, the newest first. */
export async function loadReports(
  tx: Tx,
  { areaIds, statuses, limit }: ListedReports,
): Promise<readonly KeptReport[]> {
  const rows = await reports(tx)
    .where('area_id', '=', sql<string>`any (${sql.val(areaIds)}::uuid[])`)
    .where('status', 'in', statuses)
    .orderBy('submitted_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(parseReport);
}

function reports(tx: Tx) {
  return tx.$extendTables<ReportsTables>().selectFrom('reports.report').selectAll();
}
