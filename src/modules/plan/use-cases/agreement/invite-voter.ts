import type { z } from 'zod';
import type { AreaId, PlanId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction, notify, type PeopleContext } from '#modules/identity/index.ts';
import type { JointPlan } from '../../domain/plan.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { saveInvited } from '../../storage/agreement/invited.ts';
import { lockPlan } from '../../storage/plans.ts';
import type { invitingSchema } from './agreement-schemas.ts';
import { candidatesOf } from './candidates-of.ts';
import { mayWithin } from '../action-in-reach.ts';

export type InviteVoter = { readonly planId: PlanId } & z.output<typeof invitingSchema>;

/** `person-unknown`: nobody of that role and side there. `hromada-unknown`: not within the area of the plan. */
export type InviteRefusal =
  | 'absent'
  | 'plan-closed'
  | 'person-unknown'
  | 'hromada-missing'
  | 'hromada-unknown';

/**
 * Puts somebody on the roll of the texts to come, and tells them. A text that is put to the vote already keeps its roll:
 * who decides is not changed while it is decided.
 */
export async function inviteVoter(
  context: PlanContext & PeopleContext,
  { planId, person, side, areaId, post }: InviteVoter,
): Promise<Result<undefined, InviteRefusal>> {
  const { actor, policy, platform } = context;
  const { clock, random } = platform;
  if (!policy.can(actor, 'plan-text.put')) return refuse('absent');
  const candidate = (await candidatesOf(context)).find((one) => one.id === person);
  return await inTransaction(context, async (tx) => {
    const plan = await lockPlan(tx, planId);
    if (!plan || !mayWithin(context, 'plan-text.put', plan.areaId)) return refuse('absent');
    if (plan.status === 'closed') return refuse('plan-closed');
    if (!candidate?.sides.includes(side)) return refuse('person-unknown');
    if (side === 'community' && !areaId) return refuse('hromada-missing');
    if (areaId && !isHromadaOf(context, plan, areaId)) return refuse('hromada-unknown');
    const { id: accountId, name } = candidate;
    const invited = { id: random.uuid(), planId, accountId, side, areaId, name, post };
    await saveInvited(tx, invited, clock.now());
    await recordEntry(tx, clock, random, {
      actor,
      action: 'plan-text.invite',
      thing: { kind: 'joint-plan', id: planId },
    });
    await recordEvent(tx, clock, random, {
      type: 'plan.voter-invited',
      subject: { plan: planId, area: plan.areaId, account: accountId },
    });
    await notify(tx, context, {
      to: { accounts: [accountId] },
      kind: 'plan.voter-invited',
      path: '/desk/plan/vote',
      detail: { year: String(plan.year), area: plan.areaId },
    });
    return ok(undefined);
  });
}

/** Three villages of one hromada must not count as three. */
function isHromadaOf({ areas }: PlanContext, plan: JointPlan, id: AreaId): boolean {
  return areas.get(id)?.kind === 'hromada' && areas.lineOf(id).includes(plan.areaId);
}
