import { sql } from 'kysely';
import { newId, parseId } from '#kernel/ids.ts';
import { teaParty } from '#modules/attendance/testing.ts';
import { saveGathering } from '#modules/attendance/use-cases/save-gathering.ts';
import { signUp } from '#modules/attendance/use-cases/sign-up.ts';
import { inTransaction, RESIDENT } from '#modules/identity/index.ts';
import type { Plant, World } from './line.ts';
import { plantForum } from './plants-forum.ts';

export { plantForum };

/** Apart from the one that pages show: its form changes it. */
export const plantForumToArrange: Plant = (world, where, asker) => plantForum(world, where, asker);

/** A forum for which everybody signs up. */
export const plantForumWithDoors: Plant = async (world, where, asker) => {
  const thing = await plantForum(world, where, asker);
  if (!thing) return undefined;
  await gather(world, thing.params['id'], thing.known?.['area']);
  return { ...thing, facts: {} };
};

async function gather(world: World, ownerId = '', area = '') {
  const areaId = parseId<'area'>(area);
  if (!areaId) throw new Error('a forum without an area');
  const { system } = world;
  const saved = await inTransaction(system, (tx) =>
    saveGathering(tx, system, { ...teaParty(), ownerKind: 'forum', ownerId, areaId }),
  );
  if (!saved.ok) throw new Error(`no gathering: ${saved.refusal}`);
  return saved.value;
}

/** The code of a ticket for it, which is all that its holder has. */
export const plantForumTicket: Plant = async (world, where, asker) => {
  const thing = await plantForum(world, where, asker);
  if (!thing) return undefined;
  const gatheringId = await gather(world, thing.params['id'], thing.known?.['area']);
  const context = { ...world.context, actor: RESIDENT };
  const key = newId<'sender-key'>(context.platform.random);
  const wish = { key, gatheringId, seats: 1, contact: undefined, language: 'uk' };
  const signed = await signUp(context, wish);
  if (!signed.ok) throw new Error('no sign-up');
  const code = context.tickets.codeOf(signed.value.id);
  return { ...thing, facts: {}, known: { code, ticket: signed.value.id, gathering: gatheringId } };
};

/** The same, and its holder was let in. */
export const plantForumTicketUsed: Plant = async (world, where, asker) => {
  const thing = await plantForumTicket(world, where, asker);
  if (!thing) return undefined;
  const { random, clock } = world.context.platform;
  const now = clock.now();
  await world.see((tx) =>
    sql`insert into attendance.scan (id, gathering_id, kind, ticket_id, people, first_time, device_id,
        account_id, happened_at, received_at)
      values (${random.uuid()}, ${thing.known?.['gathering']}, 'ticket', ${thing.known?.['ticket']}, 1, 0,
        ${random.uuid()}, ${random.uuid()}, ${now}, ${now})`.execute(tx),
  );
  return thing;
};

/** Somebody gave a name for a badge, which only whoever prints it reads. */
export const plantForumWithBadge: Plant = async (world, where, asker) => {
  const thing = await plantForum(world, where, asker);
  if (!thing) return undefined;
  const { random, clock } = world.context.platform;
  const name = world.marks.plant(['badge.print'], thing.facts);
  await world.see((tx) =>
    sql`insert into forum.badge (forum_id, sign_up_id, seat, name, photo, changed_at)
      values (${thing.params['id']}, ${random.uuid()}, 1, ${name}, 'yes', ${clock.now()})`.execute(
      tx,
    ),
  );
  return thing;
};

/** Somebody of the media asked for an accreditation: who they are, only whoever answers them reads. */
export const plantAccreditation: Plant = async (world, where, asker) => {
  const thing = await plantForum(world, where, asker);
  if (!thing) return undefined;
  const { random, clock } = world.context.platform;
  const id = random.uuid();
  const now = clock.now();
  const name = world.marks.plant(['accreditation.read'], thing.facts);
  await world.see((tx) =>
    sql`insert into forum.accreditation (id, forum_id, body_fingerprint, name, outlet, work, email,
        language, status, sent_at, changed_at)
      values (${id}, ${thing.params['id']}, '', ${name}, 'Газета', '{text}', 'iryna@example.org', 'uk',
        'sent', ${now}, ${now})`.execute(tx),
  );
  return {
    ...thing,
    params: { ...thing.params, accreditation: id },
    known: { ...thing.known, seenAt: now.toString() },
  };
};

/** Apart from the one that pages show: its form changes it. */
export const plantAccreditationToAnswer: Plant = (world, where, asker) =>
  plantAccreditation(world, where, asker);
