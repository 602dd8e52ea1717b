import { type Selectable, sql } from 'kysely';
import type { ForumId, LiveSessionId, RoomId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { Hall, LiveSession, LiveStatus } from '../../domain/live/live-session.ts';
import type { Reader } from '../load-forums.ts';
import type { ForumTables } from '../tables.ts';

/** False: another one is open in that room. */
export async function insertLiveSession(
  tx: Tx,
  session: Pick<LiveSession, 'id' | 'forumId' | 'roomId' | 'talkId' | 'openedAt'>,
  openedBy: string,
): Promise<boolean> {
  const inserted = await tables(tx)
    .insertInto('forum.live_session')
    .values({
      id: session.id,
      forum_id: session.forumId,
      room_id: session.roomId,
      talk_id: session.talkId ?? null,
      opened_by: openedBy,
      opened_at: session.openedAt,
      changed_at: session.openedAt,
    })
    .onConflict((conflict) =>
      conflict.column('room_id').where('status', '<>', 'closed').doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function saveLiveStatus(
  tx: Tx,
  id: LiveSessionId,
  status: LiveStatus,
  now: Temporal.Instant,
): Promise<void> {
  await tables(tx)
    .updateTable('forum.live_session')
    .set({ status, changed_at: now, closed_at: status === 'closed' ? now : null })
    .where('id', '=', id)
    .execute();
}

/** Whoever asks next gets the next number. */
export async function takeNumber(tx: Tx, id: LiveSessionId): Promise<number> {
  const { asked } = await tables(tx)
    .updateTable('forum.live_session')
    .set({ asked: sql<number>`asked + 1` })
    .where('id', '=', id)
    .returning('asked')
    .executeTakeFirstOrThrow();
  return asked;
}

export async function findHall(reader: Reader, id: LiveSessionId): Promise<Hall | undefined> {
  const row = await halls(reader).where('session.id', '=', id).executeTakeFirst();
  return row && parseHall(row);
}

/** Nobody else changes it until the transaction ends. */
export async function lockHall(tx: Tx, id: LiveSessionId): Promise<Hall | undefined> {
  const row = await halls(tx).where('session.id', '=', id).forUpdate('session').executeTakeFirst();
  return row && parseHall(row);
}

export async function findHallByCode(reader: Reader, code: string): Promise<Hall | undefined> {
  const row = await halls(reader).where('session.code', '=', code).executeTakeFirst();
  return row && parseHall(row);
}

/** Of one forum, the newest first. */
export async function loadHalls(reader: Reader, forumId: ForumId): Promise<readonly Hall[]> {
  const rows = await halls(reader)
    .where('session.forum_id', '=', forumId)
    .orderBy('session.opened_at', 'desc')
    .execute();
  return rows.map(parseHall);
}

/** Of each room of each forum that everybody reads of: the session that is open there, or the last one. */
export async function loadLatestHalls(reader: Reader): Promise<readonly Hall[]> {
  const rows = await halls(reader)
    .distinctOn('session.room_id')
    .where('held.published_at', 'is not', null)
    .where('held.status', '<>', 'draft')
    .orderBy('session.room_id')
    .orderBy('session.opened_at', 'desc')
    .execute();
  return rows.map(parseHall);
}

/** Those in one room that are over, the last one first. */
export async function loadEarlierHalls(reader: Reader, roomId: RoomId): Promise<readonly Hall[]> {
  const rows = await halls(reader)
    .where('session.room_id', '=', roomId)
    .where('session.status', '=', 'closed')
    .orderBy('session.opened_at', 'desc')
    .execute();
  return rows.map(parseHall);
}

function halls(reader: Reader) {
  return tables(reader)
    .selectFrom('forum.live_session as session')
    .innerJoin('forum.forum as held', 'held.id', 'session.forum_id')
    .innerJoin('forum.room as room', 'room.id', 'session.room_id')
    .leftJoin('forum.talk as talk', 'talk.id', 'session.talk_id')
    .selectAll('session')
    .select([
      'held.year',
      'held.area_id',
      'held.title_uk',
      'held.title_en',
      'held.status as forum_status',
      'held.reason as forum_reason',
      'held.starts_at as forum_starts_at',
      'held.ends_at as forum_ends_at',
      'held.published_at',
      'room.slug as room_slug',
      'room.name_uk as room_uk',
      'room.name_en as room_en',
      'talk.code as talk_code',
      'talk.title as talk_title',
      'talk.language as talk_language',
    ]);
}

type SessionRow = Selectable<ForumTables['forum.live_session']>;
type HallRow = Awaited<ReturnType<ReturnType<typeof halls>['executeTakeFirstOrThrow']>>;

function parseHall(row: HallRow): Hall {
  return {
    ...parseSession(row),
    year: row.year,
    areaId: rowId(row.area_id),
    forum: {
      year: row.year,
      title: { uk: row.title_uk, en: row.title_en },
      status: row.forum_status,
      reason: row.forum_reason,
      startsAt: row.forum_starts_at,
      endsAt: row.forum_ends_at,
    },
    isShown: row.forum_status !== 'draft' && row.published_at !== null,
    room: { slug: row.room_slug, name: { uk: row.room_uk, en: row.room_en } },
    talk:
      row.talk_code === null || row.talk_title === null
        ? undefined
        : { code: row.talk_code, title: row.talk_title, language: row.talk_language ?? 'uk' },
  };
}

function parseSession(row: SessionRow): LiveSession {
  return {
    id: rowId(row.id),
    forumId: rowId(row.forum_id),
    roomId: rowId(row.room_id),
    talkId: optionalRowId(row.talk_id),
    code: row.code,
    status: row.status,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    closedAt: row.closed_at ?? undefined,
  };
}

function tables(reader: Reader) {
  return reader.$extendTables<ForumTables>();
}
