import type { CohortId, ParticipantId, SignUpId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { readSeats, type Seat } from '#modules/attendance/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import type { Participant } from '../domain/participant.ts';
import { findBySignUp, loadGuestsOf, loadParticipants } from '../storage/participants.ts';
import { groupByContact } from '../storage/told.ts';
import { seated } from './seated-people.ts';
import { tellTogether, type WordNews } from './tell-together.ts';

/**
 * Tells everybody who takes part or waits, and guests who make a unit up there, that there is news: one message to an
 * address. A message that fails stops no other one; the first failure is thrown in the end, and all is tried again.
 */
export async function tellParticipants(
  context: CoursesContext,
  word: WordNews,
  { id, what }: { readonly id: CohortId; readonly what: string },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'participant.tell')) return refuse('forbidden');
  const addresses = await inTransaction(context, async (tx) => {
    const participants = [
      ...(await loadParticipants(tx, id)),
      ...(await loadGuestsOf(tx, id, context.platform.clock.now())),
    ];
    const told = participants.filter(({ status }) => status === 'applied' || status === 'accepted');
    const ids = told.map((one) => one.id);
    return await groupByContact(tx, ids);
  });
  const failures: unknown[] = [];
  for (const ids of addresses) {
    try {
      const people = ids.map((one) => ({ id: one, what }));
      await tellTogether(context, word, { people, told: { kind: 'news' } });
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return ok(undefined);
}

/** Tells of an offered seat, together with the other open offers of the cohort under the same telephone or address. */
export async function tellOfOffer(
  context: CoursesContext,
  word: WordNews,
  { signUpId }: { readonly signUpId: SignUpId },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'participant.tell')) return refuse('forbidden');
  const offered = await inTransaction(context, (tx) => offeredTogether(tx, context, signUpId));
  if (offered.length === 0) return ok(undefined);
  const people = offered.map(({ id, seat }) => ({ id, what: `offered/${seat.offers}` }));
  const offers = offered.map(({ seat }) => seat);
  return await tellTogether(context, word, { people, told: { kind: 'news' }, offers });
}

async function offeredTogether(
  tx: Tx,
  context: CoursesContext,
  signUpId: SignUpId,
): Promise<readonly { readonly id: ParticipantId; readonly seat: Seat }[]> {
  const participant = await findBySignUp(tx, signUpId);
  if (!participant) return [];
  const all = await loadParticipants(tx, participant.cohortId);
  const groups = await groupByContact(
    tx,
    all.map(({ id }) => id),
  );
  const ids = groups.find((group) => group.includes(participant.id)) ?? [];
  const people = all.filter(({ id }) => ids.includes(id));
  const seats = await readSeats(
    tx,
    context,
    people.map((one) => one.signUpId),
  );
  return people.flatMap(({ id, signUpId: own }) => {
    const seat = seats.get(own);
    return seat?.state === 'offered' ? [{ id, seat }] : [];
  });
}

/** Those with a seat. */
export async function seatedIn(
  context: CoursesContext,
  id: CohortId,
): Promise<readonly Participant[]> {
  return await inTransaction(context, async (tx) => {
    const participants = await loadParticipants(tx, id);
    const accepted = participants.filter(({ status }) => status === 'accepted');
    return await seated(tx, context, accepted);
  });
}
