import type { PlanTextId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { judgeWithdrawal } from '../../domain/agreement/judge-vote.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { lockText } from '../../storage/agreement/frozen-texts.ts';
import { loadVoters, loadVotes, saveWithdrawn } from '../../storage/agreement/voters.ts';
import { findPlan } from '../../storage/plans.ts';
import { seatOf, tellText } from './text-in-reach.ts';

/** Takes one’s own vote back, as long as nothing is decided; then one may vote anew. */
export async function withdrawVote(
  context: PlanContext,
  { id }: { readonly id: PlanTextId },
): Promise<Result<undefined, 'absent' | 'voting-over' | 'not-voted'>> {
  const { actor, platform, policy } = context;
  const { clock, random } = platform;
  if (!policy.can(actor, 'plan-text.vote')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const text = await lockText(tx, id);
    const voter = text && seatOf(context, await loadVoters(tx, id));
    const plan = voter && (await findPlan(tx, text.planId));
    if (!plan) return refuse('absent');
    const standing = (await loadVotes(tx, id)).find(({ voterId }) => voterId === voter.id);
    const now = clock.now();
    const judged = judgeWithdrawal(text, { standing, now });
    if (!judged.ok) return judged;
    await saveWithdrawn(tx, voter.id, now);
    await recordEntry(tx, clock, random, {
      actor,
      action: 'plan-text.withdraw-vote',
      thing: { kind: 'plan-text', id },
    });
    await tellText(tx, context, 'plan.vote-withdrawn', { plan, text });
    return ok(undefined);
  });
}
