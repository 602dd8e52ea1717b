import { sql } from 'kysely';
import type { ReportId, ReportUpdateId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { NewPublished } from '../domain/published-report.ts';
import type { NewReport } from '../domain/report.ts';
import { isOpen, type ReportStatus } from '../domain/report-status.ts';
import { publishedRow } from './published-row.ts';
import type { ReportMarks } from './save-report.ts';
import type { ReportsTables } from './tables.ts';

export interface ReportToImport {
  readonly report: NewReport;
  readonly marks: ReportMarks;
  readonly sentAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly status: ReportStatus;
  /** Of its one step, where it came further than to be received. */
  readonly update: { readonly id: ReportUpdateId; readonly words: string } | undefined;
  readonly published: NewPublished | undefined;
}

/** Of these ids, what stands here already: their fingerprints. */
export async function findImported(
  tx: Tx,
  ids: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, string>> {
  const rows = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.report')
    .select(['id', 'body_fingerprint'])
    .where('id', '=', sql<string>`any (${sql.val(ids)}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [rowId(row.id), row.body_fingerprint]));
}

/** Writes so many as one statement bears. Answers those that were not there yet; nothing that was is touched. */
export async function insertImported(
  tx: Tx,
  batch: readonly ReportToImport[],
): Promise<ReadonlySet<ReportId>> {
  const tables = tx.$extendTables<ReportsTables>();
  const inserted = await tables
    .insertInto('reports.report')
    .values(batch.map(reportRow))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  const fresh = new Set(inserted.map(({ id }) => rowId<'report'>(id)));
  const mine = batch.filter(({ report }) => fresh.has(report.id));
  const updates = mine.flatMap(updateRow);
  if (updates.length > 0) await tables.insertInto('reports.update').values(updates).execute();
  await publish(tx, mine);
  return fresh;
}

function reportRow({ report, marks, sentAt, changedAt, status }: ReportToImport) {
  return {
    id: report.id,
    body_fingerprint: marks.fingerprint,
    receipt_hash: marks.receiptHash,
    category: report.category,
    visibility: report.visibility,
    position_rule: report.positionRule,
    status,
    words: report.words,
    lat: report.position?.lat ?? null,
    lon: report.position?.lon ?? null,
    place_words: report.placeWords,
    area_id: report.areaId ?? null,
    officer_id: report.officerId ?? null,
    way: report.way,
    language: report.language,
    submitted_at: sentAt,
    changed_at: changedAt,
    closed_at: isOpen(status) ? null : changedAt,
  };
}

function updateRow({ report, update, changedAt, status }: ReportToImport) {
  if (!update) return [];
  const party = 'installation' as const;
  const { id, words } = update;
  return [{ id, report_id: report.id, happened_at: changedAt, party, status, words }];
}

async function publish(tx: Tx, batch: readonly ReportToImport[]): Promise<void> {
  const rows = batch.flatMap(({ report, published }) =>
    published ? [publishedRow(report.id, published)] : [],
  );
  if (rows.length === 0) return;
  await tx.$extendTables<ReportsTables>().insertInto('reports.published').values(rows).execute();
  const ids = rows.map(({ id }) => id);
  await sql`
    insert into reports.published_step (id, published_id, happened_at, status)
    select step.id, published.id, step.happened_at, step.status
    from reports.published join reports.update as step using (report_id)
    where published.id = any (${sql.val(ids)}::uuid[]) and step.status is not null`.execute(tx);
  // What `reports.line_up` writes for one, for all of them by one statement: what is counted by squares is counted once.
  await sql`select pg_advisory_xact_lock(hashtextextended('reports.published_square', 0))`.execute(
    tx,
  );
  await sql`
    insert into reports.published_in (area_id, published_id, submitted_at, category, is_open, square)
    select place, published.id, submitted_at, category, is_open, reports.square_of(lat, lon)
    from reports.published, reports.lists_of(published.area_id, beat_id) as place
    where published.id = any (${sql.val(ids)}::uuid[])`.execute(tx);
}
