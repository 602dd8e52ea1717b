import { sql } from 'kysely';
import type { Asker } from './askers.ts';
import type { Plant, Thing, Where, World } from './line.ts';

interface Planted {
  readonly status?: 'draft' | 'public';
  /** It has begun. */
  readonly isRunning?: boolean;
}

/** Each thing is a forum of its own, in a year that nobody else takes: a world’s own numbers would run out of years. */
const lastYears = new WeakMap<World, number>();

function nextYear(world: World): number {
  const year = (lastYears.get(world) ?? 2999) + 1;
  lastYears.set(world, year);
  return year;
}

/** A forum on that ground with a track, a room, a question and an open call. Nobody’s own: it is of its place alone. */
function forum({ status = 'public', isRunning = false }: Planted): Plant {
  return async (world, where) => {
    if (where === 'own' || where === 'assigned') return undefined;
    return await insertForum(world, where, status, isRunning);
  };
}

async function insertForum(
  world: World,
  where: Where,
  status: 'draft' | 'public',
  isRunning: boolean,
): Promise<Thing> {
  const { hromada, above } = world.groundOf(where);
  const { random, clock } = world.context.platform;
  const [id, track, room, question, criterion] = Array.from({ length: 5 }, () => random.uuid());
  const year = nextYear(world);
  const now = clock.now();
  const startsAt = isRunning ? now.subtract({ hours: 1 }) : now.add({ hours: 240 });
  const call = { opens: now.subtract({ hours: 48 }), closes: startsAt.subtract({ hours: 1 }) };
  await world.see(async (tx) => {
    await sql`insert into forum.forum (id, year, area_id, status, title_uk, venue_uk, starts_at, ends_at,
        call_opens_at, call_closes_at, published_at, changed_at)
      values (${id}, ${year}, ${hromada}, ${status}, 'Форум', 'Бібліотека', ${startsAt},
        ${startsAt.add({ hours: 3 })}, ${call.opens}, ${call.closes},
        ${status === 'public' ? now : null}, ${now})`.execute(tx);
    await sql`insert into forum.track (id, forum_id, slug, name_uk, sort)
      values (${track}, ${id}, 'napriam', 'Напрям', 0)`.execute(tx);
    await sql`insert into forum.room (id, forum_id, slug, name_uk, sort)
      values (${room}, ${id}, 'zal', 'Зал', 0)`.execute(tx);
    await sql`insert into forum.kind (forum_id, kind, minutes)
      values (${id}, 'talk', 20)`.execute(tx);
    await sql`insert into forum.question (id, forum_id, text_uk, answer, sort)
      values (${question}, ${id}, 'Де пробували?', 'line', 0)`.execute(tx);
    await sql`insert into forum.criterion (id, forum_id, name_uk, sort)
      values (${criterion}, ${id}, 'Користь', 0)`.execute(tx);
  });
  const known = { seenAt: now.toString(), area: hromada, track, room, question, criterion };
  return {
    params: { id: id ?? '', year: String(year) },
    facts: { areaIds: above },
    known: Object.fromEntries(Object.entries(known).map(([name, value]) => [name, value ?? ''])),
  };
}

export const plantForum = forum({});
export const plantForumToEdit = forum({ status: 'draft' });
export const plantForumToCall = forum({});
export const plantForumToCancel = forum({});
export const plantForumDraft = forum({ status: 'draft' });
export const plantForumToPublish = forum({ status: 'draft' });
export const plantForumToDiscard = forum({ status: 'draft' });
export const plantForumRunning = forum({ isRunning: true });
export const plantForumToHold = forum({ isRunning: true });

/** A track, a room or a question of such a forum, which its address names. */
export function plantPartOf(kind: 'track' | 'room' | 'question' | 'criterion'): Plant {
  const plant = forum({});
  return async (world, where, asker) => {
    const thing = await plant(world, where, asker);
    return thing && { ...thing, params: { ...thing.params, part: thing.known?.[kind] ?? '' } };
  };
}

/** Of it everybody reads. */
export const plantPublicForum: Plant = async (world, where, asker) => {
  const thing = await plantForum(world, where, asker);
  return thing && { ...thing, facts: {} };
};

/** A talk that was submitted, of a speaker with an address and notes that only organisers read. */
export const plantTalk: Plant = (world, where, asker) => talk(world, where, asker, true);

async function talk(
  world: World,
  where: Where,
  asker: Asker,
  isSecret: boolean,
): Promise<Thing | undefined> {
  const thing = await plantForum(world, where, asker);
  if (!thing) return undefined;
  const { receipts, platform } = world.context;
  const { random, clock } = platform;
  const [talkId, speaker, file] = [random.uuid(), random.uuid(), random.uuid()];
  const code = receipts.of('talk', receipts.keyFor(talkId)).code;
  const forumId = thing.params['id'];
  const now = clock.now();
  const notes = isSecret ? world.marks.plant(['talk.follow'], thing.facts) : 'Примітки';
  const email = 'olena@example.org';
  await world.see(async (tx) => {
    await sql`insert into forum.talk (id, forum_id, number, code, track_id, kind, title, abstract,
        language, minutes, status, created_at, submitted_at, changed_at)
      values (${talkId}, ${forumId}, 1, ${codeOf(world.next())}, ${thing.known?.['track']}, 'talk',
        'Кава', 'Про каву', 'uk', 20, 'submitted', ${now}, ${now}, ${now})`.execute(tx);
    await sql`insert into forum.speaker (id, forum_id, number, code, name)
      values (${speaker}, ${forumId}, 1, ${codeOf(world.next())}, 'Олена')`.execute(tx);
    await sql`insert into forum.talk_speaker (talk_id, speaker_id, sort)
      values (${talkId}, ${speaker}, 0)`.execute(tx);
    await sql`insert into forum.contact (speaker_id, forum_id, email, language)
      values (${speaker}, ${forumId}, ${email}, 'uk')`.execute(tx);
    await sql`insert into forum.submission (talk_id, forum_id, body_fingerprint, code_hash, notes)
      values (${talkId}, ${forumId}, '', ${Buffer.from(receipts.hashOf(code))}, ${notes})`.execute(
      tx,
    );
    await sql`insert into forum.attachment (id, talk_id, forum_id, name, kind, size, fingerprint, uploaded_at)
      values (${file}, ${talkId}, ${forumId}, 'kava.pdf', 'pdf', 5, '', ${now})`.execute(tx);
  });
  await platform.files.write('forum-talk', file, new TextEncoder().encode('%PDF-'));
  return {
    ...thing,
    params: { ...thing.params, talk: talkId, file },
    known: { ...thing.known, code, speaker, seenAt: now.toString() },
  };
}

/** Six signs of a number that was not given before. */
function codeOf(number: number): string {
  return `P${number.toString(36).toUpperCase().padStart(5, '0')}`;
}

export const plantTalkToDecide: Plant = (world, where, asker) => talk(world, where, asker, true);

/** What whoever reviews is shown, has neither notes nor a name in it: of the file they are shown its number. */
export const plantTalkToReview: Plant = (world, where, asker) => talk(world, where, asker, false);

/** The code of a talk, which is all that whoever sent it has. */
export const plantOwnTalk: Plant = async (world, where, asker) => {
  const thing = await talk(world, where, asker, false);
  return (
    thing && {
      params: {},
      facts: {},
      known: { code: thing.known?.['code'] ?? '', track: thing.known?.['track'] ?? '' },
    }
  );
};

/** The same of a talk that is in the programme: it may leave a passport. */
export const plantOwnTalkOfProgramme: Plant = async (world, where, asker) => {
  const thing = await talk(world, where, asker, false);
  if (!thing) return undefined;
  const id = thing.params['talk'];
  await world.see((tx) =>
    sql`update forum.talk set status = 'confirmed', decided_at = changed_at where id = ${id}`.execute(
      tx,
    ),
  );
  return { params: {}, facts: {}, known: { code: thing.known?.['code'] ?? '' } };
};

/** Nothing else is in that year: there is one forum a year, and forms have hundreds of them. */
export async function freeYear({ see }: World, year: number): Promise<string> {
  await see((tx) => sql`delete from forum.forum where year = ${year}`.execute(tx));
  return `${year}-12-19`;
}
