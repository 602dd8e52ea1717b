import { sql } from 'kysely';
import type { AreaId, OfficerId, ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { ReportStatus } from '../domain/report-status.ts';
import type { ReportsTables } from './tables.ts';

/** Where somebody may read reports: in all of these areas (`everywhere`: whatever their place), and what was given to them. */
export interface WithinReach {
  readonly areaIds: readonly AreaId[] | 'everywhere';
  /** Which of the officers they are, where what is given to them is theirs to read. */
  readonly givenTo: readonly OfficerId[];
  /** The same of what is confidential. */
  readonly confidentialIn: readonly AreaId[] | 'everywhere';
  readonly confidedTo: readonly OfficerId[];
}

export interface ReportsFilter {
  /** What somebody still has to do something about, the oldest first; or what was closed, the newest first. */
  readonly state: 'open' | 'closed';
  readonly statuses?: readonly ReportStatus[] | undefined;
  readonly category?: string | undefined;
  /** Given to nobody; to anybody; to whoever asks; or to this officer. */
  readonly given?: 'nobody' | 'somebody' | 'me' | OfficerId | undefined;
  /** Closed, since it was told before in this one. */
  readonly duplicateOf?: ReportId | undefined;
  /** Whose author waits to be called back on this day. */
  readonly callDueOn?: Temporal.PlainDate | undefined;
  /** All areas below it, too. */
  readonly areaIds?: readonly AreaId[] | undefined;
  /** In none of these. */
  readonly outsideOf?: readonly AreaId[] | undefined;
  /** From this moment on, and before that one. */
  readonly sent?: {
    readonly from?: Temporal.Instant | undefined;
    readonly before?: Temporal.Instant | undefined;
  };
  readonly after?: { readonly at: Temporal.Instant; readonly id: ReportId } | undefined;
}

/**
 * Which reports they are, in order. In the installation’s name: row-level security would judge each row that an index
 * passes by, and a list passes thousands; what they say is then read in the reader’s own name, of these alone.
 */
export async function findReportIds(
  tx: Tx,
  reach: WithinReach,
  filter: ReportsFilter,
  limit: number,
): Promise<readonly ReportId[]> {
  const isOpen = filter.state === 'open';
  const order = isOpen ? 'asc' : 'desc';
  const found = await reportsWithin(tx, reach)
    .select('id')
    .where('closed_at', isOpen ? 'is' : 'is not', null)
    .where(({ and }) => and(narrowedBy(filter, reach)))
    .orderBy('submitted_at', order)
    .orderBy('id', order)
    .limit(limit)
    .execute();
  return found.map(({ id }) => rowId(id));
}

/** What of the open or of the closed ones: conditions on rows of `reports.report`. */
export function narrowedBy(filter: ReportsFilter, reach: WithinReach) {
  return [...partsOf(filter, reach), ...timesOf(filter)];
}

function partsOf(
  { statuses, category, given, duplicateOf, callDueOn, areaIds, outsideOf }: ReportsFilter,
  reach: WithinReach,
) {
  return [
    ...(statuses ? [sql<boolean>`status = any (${sql.val(statuses)}::text[])`] : []),
    ...(category === undefined ? [] : [sql<boolean>`category = ${category}`]),
    ...(given === undefined ? [] : [whose(given, reach)]),
    ...(duplicateOf ? [sql<boolean>`duplicate_of = ${duplicateOf}::uuid`] : []),
    ...(callDueOn ? [isCallDue(callDueOn)] : []),
    ...(areaIds ? [isIn(areaIds)] : []),
    ...(outsideOf ? [sql<boolean>`(area_id = ${anyOf(outsideOf)}) is not true`] : []),
  ];
}

function timesOf({ state, sent = {}, after }: ReportsFilter) {
  const further = sql.raw(state === 'open' ? '>' : '<');
  return [
    ...(sent.from ? [sql<boolean>`submitted_at >= ${sent.from}::timestamptz`] : []),
    ...(sent.before ? [sql<boolean>`submitted_at < ${sent.before}::timestamptz`] : []),
    ...(after
      ? [
          sql<boolean>`(submitted_at, id) ${further} (${sql.val(after.at)}::timestamptz, ${after.id}::uuid)`,
        ]
      : []),
  ];
}

/** Reports that may be read, as the base of whatever is asked of them. */
export function reportsWithin(
  tx: Tx,
  { areaIds, givenTo, confidentialIn, confidedTo }: WithinReach,
) {
  return tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.report')
    .where((where) =>
      where.or([
        where.and([
          where('visibility', '<>', 'confidential'),
          where.or([isIn(areaIds), where('officer_id', '=', anyOf(givenTo))]),
        ]),
        where.and([
          where('visibility', '=', 'confidential'),
          where.or([isIn(confidentialIn), where('officer_id', '=', anyOf(confidedTo))]),
        ]),
      ]),
    );
}

function whose(given: NonNullable<ReportsFilter['given']>, { givenTo }: WithinReach) {
  switch (given) {
    case 'nobody':
      return sql<boolean>`officer_id is null`;
    case 'somebody':
      return sql<boolean>`officer_id is not null`;
    case 'me':
      return sql<boolean>`officer_id = ${anyOf(givenTo)}`;
    default:
      return sql<boolean>`officer_id = ${given}::uuid`;
  }
}

/** Of several calls the last one says when to call again, if at all. */
function isCallDue(day: Temporal.PlainDate) {
  return sql<boolean>`exists (
    select from reports.contact
    where contact.report_id = report.id and contact.kind = 'phone' and contact.is_call_wanted
  ) and coalesce((
    select outcome = 'not-reached' and again_on <= ${day} from reports.call
    where call.report_id = report.id order by happened_at desc, id desc limit 1
  ), true)`;
}

function isIn(areaIds: readonly AreaId[] | 'everywhere') {
  return areaIds === 'everywhere' ? sql<boolean>`true` : sql<boolean>`area_id = ${anyOf(areaIds)}`;
}

function anyOf(ids: readonly string[]) {
  return sql<string>`any (${sql.val(ids)}::uuid[])`;
}
