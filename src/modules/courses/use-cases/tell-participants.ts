import type { CohortId, SignUpId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { readSeats } from '../../attendance/index.ts';
import { inTransaction } from '../../identity/index.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import type { Participant } from '../domain/participant.ts';
import { findBySignUp, loadGuestsOf, loadParticipants } from '../storage/participants.ts';
import { seated } from './seated-people.ts';
import { tellParticipant, type WordNews } from './tell-participant.ts';

/**
 * Everybody who takes part or waits, and guests who make a unit up there, that there is news. One who cannot be written to now keeps nobody else from being told;
 * that there was one is thrown in the end, to be tried again.
 */
export async function tellParticipants(
  context: CoursesContext,
  word: WordNews,
  { id, what }: { readonly id: CohortId; readonly what: string },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'participant.tell')) return refuse('forbidden');
  const participants = await inTransaction(context, async (tx) => [
    ...(await loadParticipants(tx, id)),
    ...(await loadGuestsOf(tx, id, context.platform.clock.now())),
  ]);
  const failures: unknown[] = [];
  for (const { id: participant, status } of participants) {
    if (status !== 'applied' && status !== 'accepted') continue;
    try {
      await tellParticipant(context, word, { id: participant, what, told: { kind: 'news' } });
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return ok(undefined);
}

/** Whoever is offered a seat, as `attendance` knows her. */
export async function tellOfOffer(
  context: CoursesContext,
  word: WordNews,
  { signUpId, what }: { readonly signUpId: SignUpId; readonly what: string },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'participant.tell')) return refuse('forbidden');
  const offered = await inTransaction(context, async (tx) => {
    const participant = await findBySignUp(tx, signUpId);
    const seats = await readSeats(tx, context, [signUpId]);
    return seats.get(signUpId)?.state === 'offered' ? participant : undefined;
  });
  return offered
    ? await tellParticipant(context, word, { id: offered.id, what, told: { kind: 'news' } })
    : ok(undefined);
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
