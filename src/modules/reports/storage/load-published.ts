import { type Kysely, type Selectable, sql } from 'kysely';
import type { AreaId, PublishedReportId, ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { PlatformTables } from '#platform/database/tables.ts';
import type { MapSquare } from '../domain/map-square.ts';
import type { KeptPublished, PublishedState } from '../domain/published-report.ts';
import { REPORT_STATUSES, type ReportStatus } from '../domain/report-status.ts';
import type { ReportsTables } from './tables.ts';

export type Reader = Kysely<PlatformTables> | Tx;

export async function findPublished(
  reader: Reader,
  id: PublishedReportId,
): Promise<KeptPublished | undefined> {
  const row = await published(reader).where('id', '=', id).executeTakeFirst();
  return row && parsePublished(row);
}

/** Of these, what is not hidden, the newest first. */
export async function findPublishedAmong(
  reader: Reader,
  ids: readonly PublishedReportId[],
): Promise<readonly KeptPublished[]> {
  const rows = await published(reader)
    .where('id', '=', sql<string>`any (${sql.val(ids)}::uuid[])`)
    .where('hidden_at', 'is', null)
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(parsePublished);
}

/** What was published of a report. */
export async function findPublishedOf(
  reader: Reader,
  reportId: ReportId,
): Promise<KeptPublished | undefined> {
  const row = await published(reader).where('report_id', '=', reportId).executeTakeFirst();
  return row && parsePublished(row);
}

/** Of which report it was published. */
export async function findReportOf(
  reader: Reader,
  id: PublishedReportId,
): Promise<ReportId | undefined> {
  const row = await reader
    .$extendTables<ReportsTables>()
    .selectFrom('reports.published')
    .select('report_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return optionalRowId<'report'>(row?.report_id ?? null);
}

export interface PublishedFilter {
  /** With all areas below it; undefined: everywhere. */
  readonly areaId?: AreaId | undefined;
  readonly category?: string | undefined;
  /** Of any of these categories. */
  readonly categories?: readonly string[] | undefined;
  readonly state?: PublishedState | undefined;
  /** Of an area: where on its map. */
  readonly square?: MapSquare | undefined;
  /** From this moment on, and before that one. */
  readonly sent?:
    | { readonly from: Temporal.Instant; readonly before: Temporal.Instant }
    | undefined;
  readonly after?: { readonly at: Temporal.Instant; readonly id: PublishedReportId } | undefined;
}

/**
 * The newest first: a range of an index, wherever it begins. What is hidden has no lines in it. Of those that are
 * skipped, the ids alone are passed over.
 */
export async function loadPublished(
  reader: Reader,
  filter: PublishedFilter,
  limit: number,
  skip = 0,
): Promise<readonly KeptPublished[]> {
  const rows = await listing(reader, filter, limit, skip).execute();
  return rows.map(parsePublished);
}

/** The statement itself, so that a test may ask how it is answered. */
export function listing(reader: Reader, filter: PublishedFilter, limit: number, skip = 0) {
  const tables = reader.$extendTables<ReportsTables>();
  const { areaId } = filter;
  const conditions = sql.join(conditionsOf(filter), sql` and `);
  const chosen =
    areaId === undefined
      ? sql`select id from reports.published as line where hidden_at is null and ${conditions}`
      : sql`select published_id as id from reports.published_in as line
          where area_id = ${areaId}::uuid and ${conditions}`;
  const id = sql.ref(areaId === undefined ? 'id' : 'published_id');
  const ids = sql<string>`(
    ${chosen} order by submitted_at desc, ${id} desc limit ${limit} offset ${skip})`;
  return tables
    .selectFrom('reports.published')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc');
}

function conditionsOf({ areaId, after, ...narrowing }: PublishedFilter) {
  const id = sql.ref(areaId === undefined ? 'id' : 'published_id');
  return [
    sql`true`,
    ...narrowedBy(narrowing),
    ...(after ? [sql`(submitted_at, ${id}) < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ];
}

/** The conditions on lines, whether of the installation, of an area or of its map. */
export function narrowedBy({
  category,
  categories,
  state,
  square,
  sent,
}: Omit<PublishedFilter, 'areaId' | 'after'>) {
  return [
    ...(category === undefined ? [] : [sql`category = ${category}`]),
    ...(categories ? [sql`category = any (${sql.val(categories)}::text[])`] : []),
    ...(state === undefined ? [] : [sql`is_open = ${state === 'open'}`]),
    // Names of the squares within begin with its own, and `~` comes after all of their digits.
    ...(square === undefined ? [] : [sql`square >= ${square} and square < ${`${square}~`}`]),
    ...(sent
      ? [
          sql`submitted_at >= ${sent.from}::timestamptz`,
          sql`submitted_at < ${sent.before}::timestamptz`,
        ]
      : []),
  ];
}

function published(reader: Reader) {
  return reader.$extendTables<ReportsTables>().selectFrom('reports.published').selectAll();
}

export function parsePublished(row: Selectable<ReportsTables['reports.published']>): KeptPublished {
  return {
    id: rowId(row.id),
    category: row.category,
    status: statusOf(row),
    words: row.words,
    placeWords: row.place_words,
    positionRule: row.position_rule,
    position: row.lat === null || row.lon === null ? undefined : { lat: row.lat, lon: row.lon },
    areaId: optionalRowId(row.area_id),
    submittedAt: row.submitted_at,
    changedAt: row.changed_at,
    editedAt: row.edited_at,
    supporters: row.supporters,
    isLookedAt: row.is_looked_at,
    answerReader: row.answer_reader,
    isHidden: row.hidden_at !== null,
  };
}

export function statusOf(row: { readonly status: string }): ReportStatus {
  const status = REPORT_STATUSES.find((one) => one === row.status);
  if (!status) throw new Error('a state of a published report that no report has');
  return status;
}
