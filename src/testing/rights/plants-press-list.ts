import { sql } from 'kysely';
import { newToken } from '#platform/crypto/token.ts';
import type { Asker } from './askers.ts';
import type { Plant, Thing, Where, World } from './line.ts';
import { plantForum } from './plants-forum.ts';
import { plantReleaseToCorrect } from './plants-press-kit.ts';
import { plantForumTicket } from './plants-registration.ts';

/** Somebody on the list of that place, whose name only whoever keeps the list reads. */
async function contact(world: World, thing: Thing, isConfirmed: boolean): Promise<string> {
  const { random, clock } = world.context.platform;
  const id = random.uuid();
  const now = clock.now();
  const asked = now.subtract({ hours: 48 });
  const name = world.marks.plant(['press-list.keep'], thing.facts);
  await world.see((tx) =>
    sql`insert into forum.press_contact (id, area_id, name, outlet, email, language, source, added_at,
        asked_at, confirmed_at, alive_at, changed_at)
      values (${id}, ${thing.known?.['area']}, ${name}, 'Газета', ${`${id}@example.org`}, 'uk', 'asked',
        ${now}, ${isConfirmed ? null : asked}::timestamptz, ${isConfirmed ? now : null}::timestamptz,
        ${now}, ${now})`.execute(tx),
  );
  return id;
}

const planted: Plant = async (world, where, asker) => {
  const thing = await plantForum(world, where, asker);
  if (!thing) return undefined;
  const id = await contact(world, thing, false);
  return { ...thing, params: { ...thing.params, contact: id } };
};

export const plantPressContact: Plant = (world, where, asker) => planted(world, where, asker);

/** Apart from the one that pages show: their forms change them. */
export const plantPressContactToChange: Plant = (world, where, asker) =>
  planted(world, where, asker);
export const plantPressContactToAsk: Plant = (world, where, asker) => planted(world, where, asker);
export const plantPressContactToRemove: Plant = (world, where, asker) =>
  planted(world, where, asker);
export const plantForumWithPress: Plant = (world, where, asker) => plantForum(world, where, asker);

async function link(
  world: World,
  contactId: string,
  purpose: 'leave' | 'read',
  releaseId: string | null,
): Promise<string> {
  const token = newToken(world.context.platform.random);
  await world.see((tx) =>
    sql`insert into forum.press_link (token_hash, contact_id, purpose, release_id)
      values (${Buffer.from(token.hash)}, ${contactId}, ${purpose}, ${releaseId})`.execute(tx),
  );
  return token.text;
}

/** The link of a letter, which is all that its reader has. */
export const plantPressLink: Plant = async (world, where, asker) => {
  const thing = await plantForum(world, where, asker);
  if (!thing) return undefined;
  const token = await link(world, await contact(world, thing, true), 'leave', null);
  return { params: { token }, facts: {} };
};

export const plantPressLinkToLeave: Plant = (world, where, asker) =>
  plantPressLink(world, where, asker);

/** A release under its embargo, without anything that only whoever writes it reads. */
async function readable(world: World, where: Where, asker: Asker): Promise<Thing | undefined> {
  const thing = await plantReleaseToCorrect(world, where, asker);
  if (!thing) return undefined;
  await world.see((tx) =>
    sql`update forum.release set contact_uk = 'Пресслужба' where id = ${thing.params['release']}`.execute(
      tx,
    ),
  );
  return thing;
}

export const plantEarlyLink: Plant = async (world, where, asker) => {
  const thing = await readable(world, where, asker);
  if (!thing) return undefined;
  const contactId = await contact(world, thing, true);
  const token = await link(world, contactId, 'read', thing.params['release'] ?? null);
  return { params: { token }, facts: {} };
};

/** The ticket of an accreditation, and a release that it opens. */
export const plantPressTicket: Plant = async (world, where, asker) => {
  const thing = await plantForumTicket(world, where, asker);
  if (!thing) return undefined;
  const { random, clock } = world.context.platform;
  const now = clock.now();
  const forum = thing.params['id'];
  await world.see(async (tx) => {
    await sql`insert into forum.accreditation (id, forum_id, body_fingerprint, name, outlet, work, email,
        language, status, sign_up_id, sent_at, changed_at)
      values (${random.uuid()}, ${forum}, '', 'Ірина', 'Газета', '{text}', 'iryna@example.org', 'uk',
        'confirmed', ${thing.known?.['ticket']}, ${now}, ${now})`.execute(tx);
    await sql`insert into forum.release (id, forum_id, status, title_uk, lead_uk, body_uk, drafted_at,
        out_at, has_embargo, changed_at)
      values (${random.uuid()}, ${forum}, 'ready', 'Реліз', 'Про форум', 'Текст', ${now},
        ${now.add({ hours: 24 })}, true, ${now})`.execute(tx);
  });
  return thing;
};

/** A release that is ready, and somebody on the list. */
export const plantReleaseToSend: Plant = async (world, where, asker) => {
  const thing = await readable(world, where, asker);
  if (thing) await contact(world, thing, true);
  return thing;
};
