import { sql } from 'kysely';
import { newMark } from '#modules/forum/domain/live/device.ts';
import { markCookie } from '#modules/forum/pages/live/mark-cookie.ts';
import type { LiveQuestionStatus } from '#modules/forum/domain/live/live-question.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Plant, Thing, Where, World } from './line.ts';

/** Two forums are enough: each thing has a room of its own in one of them. No other plant takes these years. */
const YEARS = { unit: 2198, other: 2199 } as const;
const forums = new WeakMap<World, Map<Where, Promise<string>>>();

type Ground = keyof typeof YEARS;

async function plantForum(world: World, where: Ground): Promise<string> {
  const { clock, random } = world.context.platform;
  const id = random.uuid();
  const { hromada } = world.groundOf(where);
  await world.see((tx) =>
    sql`insert into forum.forum (id, year, area_id, status, title_uk, venue_uk, starts_at, ends_at,
      published_at, changed_at)
      values (${id}, ${YEARS[where]}, ${hromada}, 'public', 'Форум', 'Бібліотека',
        ${clock.now()}, ${clock.now().add({ hours: 3 })}, ${clock.now()}, ${clock.now()})`.execute(
      tx,
    ),
  );
  return id;
}

async function forumOf(world: World, where: Ground): Promise<string> {
  const known = forums.get(world) ?? new Map<Where, Promise<string>>();
  forums.set(world, known);
  const forum = known.get(where) ?? plantForum(world, where);
  known.set(where, forum);
  return await forum;
}

interface PlantedRoom {
  readonly thing: Thing;
  readonly forumId: string;
  readonly roomId: string;
}

async function room(world: World, where: Ground): Promise<PlantedRoom> {
  const forumId = await forumOf(world, where);
  const roomId = world.context.platform.random.uuid();
  const slug = `zal-${world.next()}`;
  await world.see((tx) =>
    sql`insert into forum.room (id, forum_id, slug, name_uk, sort)
      values (${roomId}, ${forumId}, ${slug}, 'Зал', 0)`.execute(tx),
  );
  const params = { id: forumId, year: String(YEARS[where]), room: slug };
  const facts = { areaIds: world.groundOf(where).above };
  return { thing: { params, facts, known: { room: roomId } }, forumId, roomId };
}

/** A hall that asks: one question of each kind, of which only the shown one is everybody's. */
function hall(of: LiveQuestionStatus): Plant {
  return async (world, where) => {
    if (where === 'own' || where === 'assigned') return undefined;
    const { thing, forumId, roomId } = await room(world, where);
    const { clock, random } = world.context.platform;
    const [session, question] = [random.uuid(), random.uuid()];
    const unseen = world.marks.plant(['live-question.moderate'], thing.facts);
    const now = clock.now();
    const code = await world.see(async (tx) => {
      const { rows } = await sql<{ code: string }>`
        insert into forum.live_session (id, forum_id, room_id, asked, opened_by, opened_at, changed_at)
        values (${session}, ${forumId}, ${roomId}, 2, ${random.uuid()}, ${now}, ${now})
        returning code`.execute(tx);
      await sql`insert into forum.live_question
        (id, session_id, number, words, language, status, body_fingerprint, asked_at, changed_at)
        values (${random.uuid()}, ${session}, 1, ${unseen}, 'uk', 'waiting', '', ${now}, ${now}),
          (${question}, ${session}, 2, 'Коли буде світло?', 'uk', ${of}, '', ${now}, ${now})`.execute(
        tx,
      );
      return rows[0]?.code ?? '';
    });
    // It was written past the use cases, which say so themselves.
    world.context.halls.tell(rowId(session), 'session');
    const { publicUrl } = world.context.platform.config;
    const [cookie = ''] = markCookie(
      publicUrl,
      newMark(world.context.receipts, world.context.platform.random).text,
    ).split(';');
    return {
      ...thing,
      params: { ...thing.params, session, code },
      known: { ...thing.known, question, cookie },
    };
  };
}

/** A room in which nothing is open yet. */
export const plantQuietRoom: Plant = async (world, where) =>
  where === 'own' || where === 'assigned' ? undefined : (await room(world, where)).thing;

export const plantHall = hall('shown');
export const plantHallToModerate = hall('waiting');
export const plantHallToStop = hall('shown');

/** With the telephone that is to support something there: nobody is recognised, and nobody's session is needed. */
export const plantHallWithPhone: Plant = async (world, where, asker) => {
  const thing = await plantHall(world, where, asker);
  return thing && { ...thing, cookie: thing.known?.['cookie'] ?? '' };
};
