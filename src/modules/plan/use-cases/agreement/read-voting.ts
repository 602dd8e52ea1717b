import type { PlanTextId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PlanTextVersion } from '../../domain/agreement/frozen.ts';
import { isOpen } from '../../domain/agreement/judge-vote.ts';
import type { Vote, Voter } from '../../domain/agreement/voter.ts';
import type { JointPlan } from '../../domain/plan.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { findText, loadTextsOfPlan } from '../../storage/agreement/frozen-texts.ts';
import { loadOpenTextIdsOf, loadVoters, loadVotes } from '../../storage/agreement/voters.ts';
import { findPlan } from '../../storage/plans.ts';
import { seatOf } from './text-in-reach.ts';

export interface ReadVoting {
  readonly text: PlanTextVersion;
  readonly plan: JointPlan;
  readonly seat: Voter;
  /** One’s own vote, where it stands. */
  readonly vote: Vote | undefined;
  readonly isOpen: boolean;
  /** Where this text was changed meanwhile: what is voted on now, if one is on its roll. */
  readonly newer: PlanTextVersion | undefined;
}

/** What somebody on the roll votes on, to the byte, and how they voted. */
export async function readVoting(
  context: PlanContext,
  { id }: { readonly id: PlanTextId },
): Promise<Result<ReadVoting, 'absent'>> {
  if (!context.policy.can(context.actor, 'plan-text.vote')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const text = await findText(tx, id);
    const seat = text && seatOf(context, await loadVoters(tx, id));
    const plan = seat && (await findPlan(tx, text.planId));
    if (!plan) return refuse('absent');
    const votes = await loadVotes(tx, id);
    const others = await loadTextsOfPlan(tx, text.planId);
    const voting = others.find((one) => one.status === 'voting' && one.id !== id);
    const newer = voting && seatOf(context, await loadVoters(tx, voting.id)) ? voting : undefined;
    return ok({
      text,
      plan,
      seat,
      vote: votes.find(({ voterId }) => voterId === seat.id),
      isOpen: isOpen(text, context.platform.clock.now()),
      newer,
    });
  });
}

export interface ListedVoting extends Pick<ReadVoting, 'text' | 'plan' | 'seat'> {
  readonly hasVoted: boolean;
}

/** The texts that are put to the vote, on whose rolls whoever asks stands. */
export async function listVotings(
  context: PlanContext,
): Promise<Result<readonly ListedVoting[], 'forbidden'>> {
  const { actor, policy } = context;
  if (actor.kind !== 'staff' || !policy.can(actor, 'plan-text.vote')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const listed: ListedVoting[] = [];
    for (const id of await loadOpenTextIdsOf(tx, actor.id)) {
      const text = await findText(tx, id);
      const seat = text && seatOf(context, await loadVoters(tx, id));
      const plan = seat && (await findPlan(tx, text.planId));
      if (!plan) continue;
      const votes = await loadVotes(tx, id);
      listed.push({ text, plan, seat, hasVoted: votes.some((one) => one.voterId === seat.id) });
    }
    return ok(listed);
  });
}
