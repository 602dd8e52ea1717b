import type { Tx } from '../../../platform/database/database.ts';
import type { NewReport } from '../domain/report.ts';
import type { ReportsTables } from './tables.ts';

/** Of the report’s text and of the key that its receipt is made with: what is kept so that the same is recognised. */
export interface ReportMarks {
  readonly fingerprint: string;
  readonly receiptHash: Uint8Array;
}

/** Answers whether it was not there yet. */
export async function insertReport(
  tx: Tx,
  report: NewReport,
  { fingerprint, receiptHash }: ReportMarks,
  now: Temporal.Instant,
): Promise<boolean> {
  const inserted = await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.report')
    .values({
      id: report.id,
      body_fingerprint: fingerprint,
      receipt_hash: receiptHash,
      category: report.category,
      visibility: report.visibility,
      position_rule: report.positionRule,
      words: report.words,
      answers: JSON.stringify(report.answers),
      lat: report.position?.lat ?? null,
      lon: report.position?.lon ?? null,
      place_words: report.placeWords,
      area_id: report.areaId ?? null,
      officer_id: report.officerId ?? null,
      way: report.way,
      entered_by: report.enteredBy ?? null,
      language: report.language,
      submitted_at: now,
      changed_at: now,
    })
    // Whoever sends a report may not read one, so nothing of it is asked back.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function insertContact(
  tx: Tx,
  { id, contact }: Pick<NewReport, 'id' | 'contact'>,
): Promise<void> {
  if (!contact) return;
  await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.contact')
    .values({
      report_id: id,
      kind: contact.kind,
      value: contact.value,
      is_call_wanted: contact.kind === 'phone' && contact.isCallWanted,
    })
    .execute();
}

export interface ReceivedReport {
  readonly at: Temporal.Instant;
  readonly fingerprint: string;
}

/** What was received under this key, and when. */
export async function findReceived(
  tx: Tx,
  { id }: Pick<NewReport, 'id'>,
): Promise<ReceivedReport | undefined> {
  const found = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.report')
    .select(['submitted_at', 'body_fingerprint'])
    .where('id', '=', id)
    .executeTakeFirst();
  return found && { at: found.submitted_at, fingerprint: found.body_fingerprint };
}
