import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { mayActionBecome } from '../domain/action-status.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { lockAction } from '../storage/load-actions.ts';
import { lockPlan, savePlanStatus } from '../storage/plans.ts';
import { recordStep } from './record-step.ts';

export interface AdoptAction {
  readonly id: ActionId;
  /** Where and when the sides agreed, for everybody to read. */
  readonly words: string;
}

/**
 * What the three sides agreed to in a hall, before they voted here. For the installation itself alone, which takes an earlier
 * plan over: nobody at a desk says yes for others.
 */
export async function adoptAction(
  context: PlanContext,
  { id, words }: AdoptAction,
): Promise<Result<undefined, 'absent' | 'status-impossible'>> {
  if (!context.policy.can(context.actor, 'action.adopt')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const action = await lockAction(tx, id);
    if (!action) return refuse('absent');
    if (action.status !== 'proposed') return refuse('status-impossible');
    const now = context.platform.clock.now();
    await recordStep(
      tx,
      context,
      { ...action, status: 'agreed', changedAt: now, publishedAt: now },
      { what: 'agreed', action: 'action.adopt', party: 'system', words },
    );
    // As after a vote: a plan with something that was agreed is drawn up no more.
    const plan = await lockPlan(tx, action.planId);
    if (plan?.status === 'drafting') await savePlanStatus(tx, plan.id, 'under-way', now);
    return ok(undefined);
  });
}

/** Of such a plan: what was done and confirmed before it was taken over, as its record says. */
export async function adoptDone(
  context: PlanContext,
  { id, words }: AdoptAction,
): Promise<Result<undefined, 'absent' | 'status-impossible'>> {
  if (!context.policy.can(context.actor, 'action.adopt')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const action = await lockAction(tx, id);
    if (!action) return refuse('absent');
    if (!mayActionBecome(action.status, 'done')) return refuse('status-impossible');
    const now = context.platform.clock.now();
    const ended = { risen: undefined, remindedOn: undefined };
    await recordStep(
      tx,
      context,
      { ...action, ...ended, status: 'done', changedAt: now, closedAt: now },
      { what: 'confirmed', action: 'action.adopt', party: 'system', words },
    );
    return ok(undefined);
  });
}
