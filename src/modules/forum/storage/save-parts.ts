import { sql } from 'kysely';
import type { CallQuestionId, ForumId, RoomId, TrackId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { CallQuestion } from '../domain/call/call.ts';
import type { Room, Track } from '../domain/forum.ts';
import type { ForumTables } from './tables.ts';

/** Of a forum that is locked. `sort`: where it stands among the others. */
export async function saveTrack(tx: Tx, forumId: ForumId, track: Track, sort: number) {
  const columns = {
    slug: track.slug,
    name_uk: track.name.uk,
    name_en: track.name.en,
    about_uk: track.about.uk,
    about_en: track.about.en,
    sort,
  };
  await tables(tx)
    .insertInto('forum.track')
    .values({ id: track.id, forum_id: forumId, ...columns })
    .onConflict((kept) => kept.column('id').doUpdateSet(columns))
    .execute();
}

export async function saveRoom(tx: Tx, forumId: ForumId, room: Room, sort: number) {
  const columns = {
    slug: room.slug,
    name_uk: room.name.uk,
    name_en: room.name.en,
    seats: room.seats ?? null,
    building: room.building,
    sort,
  };
  await tables(tx)
    .insertInto('forum.room')
    .values({ id: room.id, forum_id: forumId, ...columns })
    .onConflict((kept) => kept.column('id').doUpdateSet(columns))
    .execute();
}

export async function saveQuestion(tx: Tx, forumId: ForumId, asked: CallQuestion, sort: number) {
  const columns = {
    text_uk: asked.text.uk,
    text_en: asked.text.en,
    answer: asked.answer,
    is_needed: asked.isNeeded,
    sort,
  };
  await tables(tx)
    .insertInto('forum.question')
    .values({ id: asked.id, forum_id: forumId, ...columns })
    .onConflict((kept) => kept.column('id').doUpdateSet(columns))
    .execute();
}

/** How many talks are of a track. */
export async function countTalksOf(tx: Tx, id: TrackId): Promise<number> {
  const { count } = await tables(tx)
    .selectFrom('forum.talk')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('track_id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function removeTrack(tx: Tx, id: TrackId): Promise<void> {
  await tables(tx).deleteFrom('forum.track').where('id', '=', id).execute();
}

/** With what stood in it in the programme: whoever removes it was told. */
export async function removeRoom(tx: Tx, id: RoomId): Promise<void> {
  await tables(tx).deleteFrom('forum.room').where('id', '=', id).execute();
}

/** With what was answered to it. */
export async function removeQuestion(tx: Tx, forumId: ForumId, id: CallQuestionId): Promise<void> {
  await tables(tx).deleteFrom('forum.question').where('id', '=', id).execute();
  await sql`update forum.submission set answers = answers - ${id}::text
    where forum_id = ${forumId} and answers ? ${id}::text`.execute(tx);
}

function tables(tx: Tx) {
  return tx.$extendTables<ForumTables>();
}
