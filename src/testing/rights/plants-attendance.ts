import { type AccountId, newId } from '#kernel/ids.ts';
import { TEST_KIND, teaParty } from '#modules/attendance/testing.ts';
import { saveGathering } from '#modules/attendance/use-cases/save-gathering.ts';
import { signUp } from '#modules/attendance/use-cases/sign-up.ts';
import { inTransaction, RESIDENT } from '#modules/identity/index.ts';
import type { Plant, World } from './line.ts';

/** Something that people come to, of a beat on that ground; given to the asker, it lies where they have no other right. */
export const plantGathering: Plant = async (world, where, asker) => {
  if (where === 'own') return undefined;
  const leaders = where === 'assigned' && asker.accountId ? [asker.accountId] : [];
  if (where === 'assigned' && leaders.length === 0) return undefined;
  const { beat, above } = world.groundOf(where);
  const id = await gather(world, beat, leaders);
  return {
    params: { id },
    facts: { areaIds: [beat, ...above], assigneeIds: leaders },
  };
};

/** The same, for everybody: whose ground it is makes no difference. */
export const plantOpenGathering: Plant = async (world, where, asker) => {
  const planted = await plantGathering(world, where, asker);
  return planted && { ...planted, facts: {} };
};

/** The code of a ticket, which is all that its holder has. */
export const plantTicket: Plant = async (world, where) => {
  const signed = await signedIn(world, where);
  return { params: {}, facts: {}, known: { code: signed.code } };
};

/** A link of a letter, which cancels. */
export const plantTicketLink: Plant = async (world, where) => {
  const { id } = await signedIn(world, where);
  return { params: { token: world.context.tickets.linkOf('cancel', id, 0) }, facts: {} };
};

async function signedIn(world: World, where: Parameters<Plant>[1]) {
  const gatheringId = await gather(world, world.groundOf(where).beat, []);
  const context = { ...world.context, actor: RESIDENT };
  const key = newId<'sender-key'>(context.platform.random);
  const wish = { key, gatheringId, seats: 1, contact: undefined, language: 'uk' };
  const signed = await signUp(context, wish);
  if (!signed.ok) throw new Error(`no sign-up: ${JSON.stringify(signed.refusal)}`);
  const { id } = signed.value;
  return { id, code: context.tickets.codeOf(id) };
}

async function gather(
  { system }: World,
  areaId: World['grounds']['here']['beat'],
  leaderIds: readonly AccountId[],
) {
  const saved = await inTransaction(system, (tx) =>
    saveGathering(tx, system, {
      ...teaParty(),
      ownerKind: TEST_KIND.kind,
      areaId,
      leaderIds,
    }),
  );
  if (!saved.ok) throw new Error(`no gathering: ${saved.refusal}`);
  return saved.value;
}
