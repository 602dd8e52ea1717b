import { sql } from 'kysely';
import type { Asker } from './askers.ts';
import type { Plant, Thing, Where, World } from './line.ts';
import { plantTalkToReview } from './plants-forum.ts';

interface Planted {
  readonly status: 'sent' | 'published';
  /** Whom to ask is told to whoever looks at it, and to nobody else. */
  readonly isSecret?: boolean;
}

/** What a talk of such a forum left. */
async function passport(
  world: World,
  where: Where,
  asker: Asker,
  { status, isSecret = false }: Planted,
): Promise<Thing | undefined> {
  const thing = await plantTalkToReview(world, where, asker);
  if (!thing) return undefined;
  const { random, clock } = world.context.platform;
  const id = random.uuid();
  const now = clock.now();
  const forum = thing.params['id'];
  const slug = `kava-${id}`;
  const contact = isSecret ? world.marks.plant(['innovation.handle'], thing.facts) : 'Координатор';
  await world.see(async (tx) => {
    await sql`insert into forum.innovation (id, talk_id, forum_id, slug, title, problem, done, steps, cost,
        results, measured, language, status, sent_at, published_at, changed_at)
      values (${id}, ${thing.params['talk']}, ${forum}, ${slug}, 'Кава', 'Проблема', 'Зробили', 'Крок',
        'Нічого', 'Вийшло', 'Підрахунок', 'uk', ${status}, ${now},
        ${status === 'published' ? now : null}, ${now})`.execute(tx);
    await sql`insert into forum.innovation_contact (innovation_id, forum_id, contact, is_public)
      values (${id}, ${forum}, ${contact}, false)`.execute(tx);
  });
  return {
    ...thing,
    params: { ...thing.params, innovation: id, slug },
    known: { ...thing.known, seenAt: now.toString(), innovation: id },
  };
}

/** A talk that is in the programme, whose materials organisers may name. */
export const plantTalkOfProgramme: Plant = async (world, where, asker) => {
  const thing = await plantTalkToReview(world, where, asker);
  if (!thing) return undefined;
  await world.see((tx) =>
    sql`update forum.talk set status = 'confirmed', decided_at = changed_at
      where id = ${thing.params['talk']}`.execute(tx),
  );
  return thing;
};

export const plantPassport: Plant = (world, where, asker) =>
  passport(world, where, asker, { status: 'sent', isSecret: true });

/** Apart from the one that pages show: its form changes it. */
export const plantPassportToLookAt: Plant = (world, where, asker) =>
  passport(world, where, asker, { status: 'sent', isSecret: true });

export const plantPassportToAdopt: Plant = (world, where, asker) =>
  passport(world, where, asker, { status: 'published' });

/** Everybody reads it, and not whom to ask: whoever wrote it did not agree. */
export const plantPublicPassport: Plant = async (world, where, asker) => {
  const thing = await passport(world, where, asker, { status: 'published', isSecret: true });
  return thing && { ...thing, facts: {} };
};
