import { sql } from 'kysely';
import type { Plant, Thing, World } from './line.ts';
import { plantForum } from './plants-forum.ts';

interface Planted {
  /** Everybody reads of it already. */
  readonly isPublished?: boolean;
}

/** A forum on that ground whose programme has a talk that was confirmed, and a break. */
function programme({ isPublished = true }: Planted): Plant {
  return async (world, where, asker) => {
    const thing = await plantForum(world, where, asker);
    return thing && (await arrange(world, thing, isPublished));
  };
}

async function arrange(world: World, thing: Thing, isPublished: boolean): Promise<Thing> {
  const { random, clock } = world.context.platform;
  const [talk, slot, pause, version] = Array.from({ length: 4 }, () => random.uuid());
  const code = random.uuid().replaceAll('-', '').slice(0, 6).toUpperCase();
  const { id: forum = '' } = thing.params;
  const { room = '', track = '' } = thing.known ?? {};
  const now = clock.now();
  // As its forum begins.
  const startsAt = now.add({ hours: 240 });
  const [middle, end] = [20, 40].map((minutes) => startsAt.add({ minutes }));
  await world.see(async (tx) => {
    await sql`insert into forum.talk (id, forum_id, number, code, track_id, kind, title, language, minutes,
        status, created_at, submitted_at, decided_at, changed_at)
      values (${talk}, ${forum}, 1, ${code}, ${track}, 'talk', 'Виступ', 'uk', 20, 'confirmed', ${now}, ${now},
        ${now}, ${now})`.execute(tx);
    await sql`insert into forum.slot (id, forum_id, talk_id, number, title_uk, room_id, starts_at, ends_at, changed_at)
      values (${slot}, ${forum}, ${talk}, null, '', ${room}, ${startsAt}, ${middle}, ${now}),
        (${pause}, ${forum}, null, 1, 'Кава', null, ${middle}, ${end}, ${now})`.execute(tx);
    if (!isPublished) return;
    await sql`insert into forum.programme_version (id, forum_id, number, published_at)
      values (${version}, ${forum}, 1, ${now})`.execute(tx);
    await sql`insert into forum.published_slot
        (version_id, id, talk_id, number, title_uk, room_id, starts_at, ends_at, changed_in)
      values (${version}, ${talk}, ${talk}, null, '', ${room}, ${startsAt}, ${middle}, 1),
        (${version}, ${pause}, null, 1, 'Кава', null, ${middle}, ${end}, 1)`.execute(tx);
  });
  const day = startsAt.toZonedDateTimeISO(clock.timeZone).toPlainDate().toString();
  const known = { seenAt: now.toString(), day, room, slot: slot ?? '' };
  return {
    params: { ...thing.params, talk: talk ?? '', slot: pause ?? '', code },
    facts: thing.facts,
    known: { ...thing.known, ...known },
  };
}

export const plantProgramme = programme({});
export const plantProgrammeToMove = programme({});
export const plantProgrammeToEmpty = programme({});
export const plantTalkToPlace = programme({});
export const plantProgrammeToAskAbout = programme({});
export const plantProgrammeToTellOf = programme({});
export const plantTalkToAskAbout = programme({});
export const plantBreakToAdd = programme({});
export const plantBreakToChange = programme({});
export const plantRulesToChange = programme({});
export const plantProgrammeToPublish = programme({ isPublished: false });

/** Of it everybody reads. */
export const plantPublicProgramme: Plant = async (world, where, asker) => {
  const thing = await plantProgramme(world, where, asker);
  return thing && { ...thing, facts: {} };
};
