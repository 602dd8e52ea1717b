import type { AccountId, PlanId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { removeInvited } from '../../storage/agreement/invited.ts';
import { lockPlan } from '../../storage/plans.ts';
import { mayWithin } from '../action-in-reach.ts';

/** Takes somebody off the roll of the texts to come; one that is put to the vote keeps its roll. */
export async function uninviteVoter(
  context: PlanContext,
  { planId, person }: { readonly planId: PlanId; readonly person: AccountId | undefined },
): Promise<Result<undefined, 'absent' | 'person-unknown'>> {
  const { actor, policy, platform } = context;
  const { clock, random } = platform;
  if (!policy.can(actor, 'plan-text.put')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const plan = await lockPlan(tx, planId);
    if (!plan || !mayWithin(context, 'plan-text.put', plan.areaId)) return refuse('absent');
    if (!person || !(await removeInvited(tx, planId, person))) return refuse('person-unknown');
    await recordEntry(tx, clock, random, {
      actor,
      action: 'plan-text.uninvite',
      thing: { kind: 'joint-plan', id: planId },
    });
    await recordEvent(tx, clock, random, {
      type: 'plan.voter-removed',
      subject: { plan: planId, area: plan.areaId, account: person },
    });
    return ok(undefined);
  });
}
