import { type Kysely, sql } from 'kysely';
import type { AreaId, MeetingId, OfficerId, SeriesId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PlatformTables } from '#platform/database/tables.ts';
import type { MeetingKind } from '../domain/meeting-kind.ts';
import type { Meeting } from '../domain/meeting.ts';
import { parseMeeting } from './parse-meeting.ts';
import type { MeetingsTables } from './tables.ts';

export type Reader = Kysely<PlatformTables> | Tx;

export async function findMeeting(reader: Reader, id: MeetingId): Promise<Meeting | undefined> {
  const row = await meetings(reader).where('id', '=', id).executeTakeFirst();
  return row && parseMeeting(row);
}

export async function findMeetingBySlug(
  reader: Reader,
  slug: string,
): Promise<Meeting | undefined> {
  const row = await meetings(reader).where('slug', '=', slug).executeTakeFirst();
  return row && parseMeeting(row);
}

/** Those of these that everybody may read of, in no order. */
export async function findPublished(
  reader: Reader,
  ids: readonly MeetingId[],
): Promise<readonly Meeting[]> {
  const rows = await meetings(reader)
    .where('id', 'in', [...ids])
    .where('status', '<>', 'draft')
    .execute();
  return rows.map(parseMeeting);
}

/** Nobody else changes it until the transaction ends. */
export async function lockMeeting(tx: Tx, id: MeetingId): Promise<Meeting | undefined> {
  const row = await meetings(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && parseMeeting(row);
}

/** Those of a series from that moment on, locked. */
export async function lockSeriesFrom(
  tx: Tx,
  id: SeriesId,
  from: Temporal.Instant,
): Promise<readonly Meeting[]> {
  const rows = await meetings(tx)
    .where('series_id', '=', id)
    .where('starts_at', '>=', from)
    .orderBy('starts_at')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(parseMeeting);
}

/** What everybody reads that this officer comes to, and that is not over, locked. */
export async function lockComingOf(
  tx: Tx,
  officerId: OfficerId,
  now: Temporal.Instant,
): Promise<readonly Meeting[]> {
  const rows = await meetings(tx)
    .where('status', 'in', ['published', 'moved'])
    .where('ends_at', '>', now)
    .where(
      'id',
      'in',
      sql<string>`(
      select meeting_id from meetings.host where officer_id = ${officerId}::uuid)`,
    )
    .orderBy('starts_at')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(parseMeeting);
}

export interface MeetingsFilter {
  /** With all areas below it; undefined: everywhere. */
  readonly areaId?: AreaId | undefined;
  readonly kind?: MeetingKind | undefined;
  readonly language?: string | undefined;
  readonly officerId?: OfficerId | undefined;
  readonly from: Temporal.Instant;
  readonly before?: Temporal.Instant | undefined;
  /** The last one of the page before. */
  readonly after?: Pick<Meeting, 'startsAt' | 'id'> | undefined;
}

/** What everybody reads, the next first: a range of an index, whatever is asked. Drafts have no lines in it. */
export async function loadMeetings(
  reader: Reader,
  filter: MeetingsFilter,
  limit: number,
): Promise<readonly Meeting[]> {
  const rows = await listing(reader, filter, limit).execute();
  return rows.map(parseMeeting);
}

/** What everybody reads of what takes place in these very areas, the next first. */
export async function loadMeetingsAt(
  reader: Reader,
  {
    areaIds,
    from,
    before,
    limit,
  }: {
    readonly areaIds: readonly AreaId[];
    readonly from: Temporal.Instant;
    readonly before: Temporal.Instant;
    readonly limit: number;
  },
): Promise<readonly Meeting[]> {
  const rows = await meetings(reader)
    .where('area_id', '=', sql<string>`any (${sql.val(areaIds)}::uuid[])`)
    .where('status', '<>', 'draft')
    .where('starts_at', '>=', from)
    .where('starts_at', '<', before)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(parseMeeting);
}

/** The statement itself, so that a test may ask how it is answered. */
export function listing(reader: Reader, filter: MeetingsFilter, limit: number) {
  const { areaId, officerId, language } = filter;
  const isOfAll = areaId === undefined && language === undefined;
  const id = sql.ref(isOfAll ? 'id' : 'meeting_id');
  // Found first, and by themselves: a few hundred. A plan that looks through all days for them is a hundred times slower.
  const [own, ofOfficer] =
    officerId === undefined
      ? [sql``, sql``]
      : [
          sql`with own as materialized (
            select meeting_id from meetings.host where officer_id = ${officerId}::uuid)`,
          sql`and ${id} in (select meeting_id from own)`,
        ];
  const conditions = sql.join(conditionsOf(filter, id), sql` and `);
  const ids = sql<string>`(
    ${own} select ${id} from ${linesOf(filter)} ${ofOfficer} and ${conditions}
    order by starts_at, ${id} limit ${limit})`;
  return meetings(reader).where('id', 'in', ids).orderBy('starts_at').orderBy('id');
}

/** Where a range of an index answers it. */
function linesOf({ areaId, language }: MeetingsFilter) {
  const isHere = areaId === undefined ? sql`area_id is null` : sql`area_id = ${areaId}::uuid`;
  if (language !== undefined) {
    return sql`meetings.spoken_in as line where ${isHere} and language = ${language}`;
  }
  return areaId === undefined
    ? sql`meetings.meeting as line where status <> 'draft'`
    : sql`meetings.listed_in as line where ${isHere}`;
}

function conditionsOf(
  { kind, from, before, after }: MeetingsFilter,
  id: ReturnType<typeof sql.ref>,
) {
  return [
    sql`starts_at >= ${from}::timestamptz`,
    ...(before ? [sql`starts_at < ${before}::timestamptz`] : []),
    ...(kind ? [sql`kind = ${kind}`] : []),
    ...(after
      ? [sql`(starts_at, ${id}) > (${after.startsAt}::timestamptz, ${after.id}::uuid)`]
      : []),
  ];
}

/** A meeting, and who comes to it. */
export function meetings(reader: Reader) {
  return reader
    .$extendTables<MeetingsTables>()
    .selectFrom('meetings.meeting')
    .selectAll()
    .select(
      sql<string[]>`array(
        select officer_id from meetings.host where meeting_id = meeting.id order by officer_id
      )`.as('host_ids'),
    );
}
