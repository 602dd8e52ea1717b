import { sql } from 'kysely';
import { PHOTOGRAPH_FILES } from '#modules/forum/domain/photographs/photograph.ts';
import { photograph } from '#modules/reports/testing.ts';
import type { Asker } from './askers.ts';
import type { Plant, Thing, Where, World } from './line.ts';
import { plantForum } from './plants-forum.ts';

const PICTURE = await photograph(120);

/** A photograph of such a forum: everybody sees it, or only whoever looks after it. */
async function plant(
  world: World,
  where: Where,
  asker: Asker,
  consent: 'nobody' | 'not-asked',
): Promise<Thing | undefined> {
  const thing = await plantForum(world, where, asker);
  if (!thing) return undefined;
  const { random, clock, files } = world.context.platform;
  const id = random.uuid();
  const now = clock.now();
  const isSecret = consent !== 'nobody';
  const author = isSecret ? world.marks.plant(['photograph.keep'], thing.facts) : 'Ірина Зразкова';
  await world.see((tx) =>
    sql`insert into forum.photograph (id, forum_id, fingerprint, author, licence, caption_uk, alt_uk,
        taken_on, width, height, consent, children, added_at, changed_at)
      values (${id}, ${thing.params['id']}, 'print', ${author}, 'press', 'Зала', 'Люди в залі',
        '2026-11-20', 120, 120, ${consent}, 'none', ${now}, ${now})`.execute(tx),
  );
  for (const fileClass of Object.values(PHOTOGRAPH_FILES)) {
    await files.write(fileClass, id, PICTURE);
  }
  return {
    ...thing,
    params: { ...thing.params, photograph: id },
    known: { ...thing.known, seenAt: now.toString() },
  };
}

/** Everybody sees it. */
export const plantUsablePhotograph: Plant = async (world, where, asker) => {
  const thing = await plant(world, where, asker, 'nobody');
  return thing && { ...thing, facts: {} };
};

export const plantHiddenPhotograph: Plant = (world, where, asker) =>
  plant(world, where, asker, 'not-asked');

/** Apart from the one that pages show: their forms change them. */
export const plantPhotographToChange: Plant = (world, where, asker) =>
  plant(world, where, asker, 'not-asked');
export const plantPhotographToRemove: Plant = (world, where, asker) =>
  plant(world, where, asker, 'not-asked');
export const plantForumToPhotograph: Plant = (world, where, asker) =>
  plantForum(world, where, asker);
