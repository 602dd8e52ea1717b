import { type Kysely, sql } from 'kysely';
import type { ForumId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PlatformTables } from '#platform/database/tables.ts';
import type { Forum, Room, Track, WholeForum } from '../domain/forum.ts';
import { parseForum, parseRoom, parseTrack } from './parse-forum.ts';
import type { ForumTables } from './tables.ts';

export type Reader = Kysely<PlatformTables> | Tx;

/** All of them, the newest first: there is one a year. */
export async function loadForums(reader: Reader): Promise<readonly Forum[]> {
  const rows = await forums(reader).orderBy('year', 'desc').execute();
  return rows.map(parseForum);
}

export async function findForum(reader: Reader, id: ForumId): Promise<WholeForum | undefined> {
  const row = await forums(reader).where('id', '=', id).executeTakeFirst();
  return row && (await whole(reader, parseForum(row)));
}

export async function findForumOfYear(
  reader: Reader,
  year: number,
): Promise<WholeForum | undefined> {
  const row = await forums(reader).where('year', '=', year).executeTakeFirst();
  return row && (await whole(reader, parseForum(row)));
}

/** Nobody else changes it, its tracks or its rooms until the transaction ends. */
export async function lockForum(tx: Tx, id: ForumId): Promise<WholeForum | undefined> {
  const row = await forums(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && (await whole(tx, parseForum(row)));
}

/** Nobody else gives a year to a forum until the transaction ends. */
export async function lockYears(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('forum.year', 0))`.execute(tx);
}

async function whole(reader: Reader, forum: Forum): Promise<WholeForum> {
  return {
    ...forum,
    tracks: await loadTracks(reader, forum.id),
    rooms: await loadRooms(reader, forum.id),
  };
}

async function loadTracks(reader: Reader, id: ForumId): Promise<readonly Track[]> {
  const rows = await tables(reader)
    .selectFrom('forum.track')
    .selectAll()
    .where('forum_id', '=', id)
    .orderBy('sort')
    .orderBy('slug')
    .execute();
  return rows.map(parseTrack);
}

async function loadRooms(reader: Reader, id: ForumId): Promise<readonly Room[]> {
  const rows = await tables(reader)
    .selectFrom('forum.room')
    .selectAll()
    .where('forum_id', '=', id)
    .orderBy('sort')
    .orderBy('slug')
    .execute();
  return rows.map(parseRoom);
}

function forums(reader: Reader) {
  return tables(reader).selectFrom('forum.forum').selectAll();
}

function tables(reader: Reader) {
  return reader.$extendTables<ForumTables>();
}
