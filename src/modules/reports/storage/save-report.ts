import type { Tx } from '#platform/database/database.ts';
import { hasRow } from '#platform/database/has-row.ts';
import { errorCode } from '#platform/database/pool.ts';
import { sendRow } from '#platform/database/send-without-waiting.ts';
import type { NewReport } from '../domain/report.ts';
import type { ReportsTables } from './tables.ts';

/** Of the report’s text and of the key that its receipt is made with: what is kept so that the same is recognised. */
export interface ReportMarks {
  readonly fingerprint: string;
  readonly receiptHash: Uint8Array;
}

/**
 * Sent without waiting, so that a report with its entry and event goes to the database in one way there and back. That
 * there is one of this key already, the next statement throws, or the commit: `isKnownAlready`.
 */
export async function insertReport(
  tx: Tx,
  report: NewReport,
  { fingerprint, receiptHash }: ReportMarks,
  now: Temporal.Instant,
): Promise<void> {
  await sendRow(tx, {
    name: 'insert report',
    statement: intoReports,
    values: [
      report.id,
      fingerprint,
      Buffer.from(receiptHash),
      report.category,
      report.visibility,
      report.positionRule,
      report.words,
      JSON.stringify(report.answers),
      report.position?.lat ?? null,
      report.position?.lon ?? null,
      report.placeWords,
      report.areaId ?? null,
      report.officerId ?? null,
      report.way,
      report.enteredBy ?? null,
      report.language,
      now,
      now,
    ],
  });
}

const intoReports = (rows: string) => `
  insert into reports.report (
    id, body_fingerprint, receipt_hash, category, visibility, position_rule, words, answers, lat, lon, place_words,
    area_id, officer_id, way, entered_by, language, submitted_at, changed_at
  ) values ${rows}`;

/**
 * Makes the transaction fail (`isKnownAlready`) where an earlier version received the report, under the id that it derived from
 * the same key. Sent like the report itself.
 */
export async function refuseReceived(tx: Tx, { id }: Pick<NewReport, 'id'>): Promise<void> {
  await sendRow(tx, {
    name: 'refuse received report',
    statement: (rows) =>
      `select reports.refuse_received(earlier.id::uuid) from (values ${rows}) as earlier (id)`,
    values: [id],
  });
}

const UNIQUE_VIOLATION = '23505';

/** Whether this is what PostgreSQL says of a second report of one key. */
export function isKnownAlready(error: unknown): boolean {
  return errorCode(error) === UNIQUE_VIOLATION;
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
      is_sms_wanted: contact.kind === 'phone' && contact.isSmsWanted,
    })
    .execute();
}

export async function isReportKept(tx: Tx, id: NewReport['id']): Promise<boolean> {
  return await hasRow(tx, 'reports.report', 'id', id);
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
