import { newId, type PlanId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { isAgreed, tallyOf } from '../../domain/agreement/tally.ts';
import type { Vote, Voter } from '../../domain/agreement/voter.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { lockText } from '../../storage/agreement/frozen-texts.ts';
import { insertVote } from '../../storage/agreement/voters.ts';
import { lockPlan } from '../../storage/plans.ts';
import { decide } from './decide-text.ts';
import { lockDrafted } from './drafted-text.ts';
import { draftedOf, freeze } from './freeze-text.ts';

export interface AdoptAgreement {
  readonly planId: PlanId;
  readonly numbers: readonly number[];
  /** Who voted in the hall, and how, as the paper says. */
  readonly said: readonly (Pick<Voter, 'side' | 'areaId' | 'name' | 'post'> &
    Pick<Vote, 'choice' | 'words'>)[];
}

/**
 * A vote by raised hands, taken over from its paper: the text, the roll and the votes stand as if they had been cast here.
 * For the installation itself alone: nobody at a desk says yes for others.
 */
export async function adoptAgreement(
  context: PlanContext,
  { planId, numbers, said }: AdoptAgreement,
): Promise<
  Result<undefined, 'absent' | 'numbers-missing' | 'numbers-unknown' | 'actions-lacking'>
> {
  const { actor, platform, policy } = context;
  if (!policy.can(actor, 'action.adopt')) return refuse('absent');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const plan = await lockPlan(tx, planId);
    if (!plan) return refuse('absent');
    const drafted = await draftedOf(tx, planId, numbers);
    if (!drafted.ok) return drafted;
    const now = clock.now();
    const seats = said.map((one) => ({ ...one, id: newId<'voter'>(random) }));
    const voters = seats.map(({ id, side, areaId, name, post }): Voter => {
      return { id, accountId: undefined, side, areaId, name, post };
    });
    const endsAt = now.add({ minutes: 1 });
    const id = await freeze(tx, context, { plan, endsAt, voters, drafted: drafted.value });
    const text = await lockText(tx, id);
    if (!text) return refuse('absent');
    const votes = seats.map(
      ({ id: voterId, choice, words }): Vote => ({
        id: newId<'vote'>(random),
        voterId,
        hash: text.hash,
        choice,
        words,
        castAt: now,
      }),
    );
    for (const vote of votes) await insertVote(tx, id, vote);
    const tally = tallyOf(voters, votes, text.hash);
    const decision = isAgreed(tally) ? 'agreed' : 'declined';
    // As they are now that everybody reads them.
    const shown = await lockDrafted(
      tx,
      drafted.value.map(({ action }) => action.id),
    );
    const decided = { plan, text, voters, votes, drafted: shown };
    await decide(tx, context, { decision, tally }, decided);
    return ok(undefined);
  });
}
