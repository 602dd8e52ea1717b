import { sql } from 'kysely';
import {
  type AreaId,
  type ForumId,
  newId,
  type RoomId,
  type SpeakerId,
  type TalkId,
  type TrackId,
} from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Tx } from '#platform/database/database.ts';
import type { TalkStatus } from './domain/talk.ts';

/** A forum of one day, 19 December from 11:00 to 14:00 by the clocks of Kyiv, with two rooms in two buildings. */
export interface PlantedForum {
  readonly id: ForumId;
  readonly year: number;
  readonly trackId: TrackId;
  readonly hall: RoomId;
  readonly annex: RoomId;
}

export interface PlantForum {
  readonly areaId: AreaId;
  readonly year?: number;
  readonly status?: 'draft' | 'public';
}

export async function plantForum(
  tx: Tx,
  { areaId, year = 2026, status = 'public' }: PlantForum,
): Promise<PlantedForum> {
  const [id, trackId] = [newId<'forum'>(systemRandom), newId<'track'>(systemRandom)];
  const [hall, annex] = [newId<'room'>(systemRandom), newId<'room'>(systemRandom)];
  const published = status === 'public' ? '2026-11-01T08:00:00Z' : null;
  await sql`insert into forum.forum (id, year, area_id, status, title_uk, title_en, venue_uk, venue_en,
      starts_at, ends_at, published_at, changed_at)
    values (${id}, ${year}, ${areaId}, ${status}, 'Форум', 'Forum', 'Бібліотека', 'Library',
      ${`${year}-12-19T09:00:00Z`}, ${`${year}-12-19T12:00:00Z`}, ${published},
      '2026-11-01T08:00:00Z')`.execute(tx);
  await sql`insert into forum.track (id, forum_id, slug, name_uk, name_en, sort)
    values (${trackId}, ${id}, 'dilnytsi', 'Робота дільничних', 'District work', 0)`.execute(tx);
  await sql`insert into forum.room (id, forum_id, slug, name_uk, name_en, seats, building, sort)
    values (${hall}, ${id}, 'velykyi', 'Великий зал', 'Great hall', 100, 'Бібліотека', 0),
      (${annex}, ${id}, 'fliihel', 'Зал у флігелі', 'Annex', 30, 'Флігель', 1)`.execute(tx);
  return { id, year, trackId, hall, annex };
}

export interface PlantTalk {
  readonly title?: string;
  readonly status?: TalkStatus;
  readonly kind?: 'talk' | 'stand';
  readonly speakers?: readonly SpeakerId[];
}

/** Accepted and confirmed, of twenty minutes, where nothing else is said. */
export async function plantTalk(
  tx: Tx,
  { id: forumId, trackId }: PlantedForum,
  { title = 'Кава', status = 'confirmed', kind = 'talk', speakers = [] }: PlantTalk = {},
): Promise<{ readonly id: TalkId; readonly code: string }> {
  const id = newId<'talk'>(systemRandom);
  const code = codeOf(id);
  await sql`insert into forum.talk (id, forum_id, number, code, track_id, kind, title, abstract, language,
      minutes, status, created_at, submitted_at, decided_at, changed_at)
    select ${id}, ${forumId}, coalesce(max(number), 0) + 1, ${code}, ${trackId}, ${kind}, ${title}, 'Про що',
      'uk', 20, ${status}, now(), now(), now(), now()
    from forum.talk where forum_id = ${forumId}`.execute(tx);
  for (const [sort, speaker] of speakers.entries()) {
    await sql`insert into forum.talk_speaker (talk_id, speaker_id, sort)
      values (${id}, ${speaker}, ${sort})`.execute(tx);
  }
  return { id, code };
}

export async function plantSpeaker(
  tx: Tx,
  { id: forumId }: PlantedForum,
  name: string,
): Promise<SpeakerId> {
  const id = newId<'speaker'>(systemRandom);
  await sql`insert into forum.speaker (id, forum_id, number, code, name)
    select ${id}, ${forumId}, coalesce(max(number), 0) + 1, ${codeOf(id)}, ${name}
    from forum.speaker where forum_id = ${forumId}`.execute(tx);
  return id;
}

/** Somebody can be there only from one hour to another of that day: `09:00Z`. */
export async function plantAvailability(
  tx: Tx,
  { year }: PlantedForum,
  speaker: SpeakerId,
  [from, to]: readonly [string, string],
): Promise<void> {
  await sql`insert into forum.availability (speaker_id, starts_at, ends_at)
    values (${speaker}, ${`${year}-12-19T${from}`}, ${`${year}-12-19T${to}`})`.execute(tx);
}

/** Six signs as everybody has them: of an id, of which no two are alike. */
function codeOf(id: string): string {
  return id.replaceAll('-', '').slice(-6).toUpperCase();
}
