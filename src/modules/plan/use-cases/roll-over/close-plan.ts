import type { PlanId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { JointAction } from '../../domain/action.ts';
import { isActionOpen } from '../../domain/action-status.ts';
import type { JointPlan } from '../../domain/plan.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { loadActionsOfPlan } from '../../storage/load-actions.ts';
import { findPlan, lockPlan, savePlanStatus } from '../../storage/plans.ts';
import { mayWithin } from '../action-in-reach.ts';
import { nextPlanOf } from './carry-action.ts';

/** From this month on the forum agrees on the next year, and the year that ends may be closed. */
const LAST_MONTH = 12;

export type CloseRefusal =
  | 'absent'
  | 'year-runs'
  /** Something is neither done nor carried over, changed or dropped. */
  | 'unfinished';

export interface RollOver {
  readonly plan: JointPlan;
  /** What somebody has to decide about before the year can be closed. */
  readonly unfinished: readonly JointAction[];
  /** Where it can be carried to; undefined: nobody has begun the plan of the next year. */
  readonly next: JointPlan | undefined;
  readonly isOver: boolean;
}

/** What stands between a plan and the end of its year. */
export async function readRollOver(
  context: PlanContext,
  id: PlanId,
): Promise<Result<RollOver, 'absent'>> {
  if (!context.policy.can(context.actor, 'plan.close')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const plan = await findPlan(tx, id);
    if (!plan || !mayWithin(context, 'plan.close', plan.areaId)) return refuse('absent');
    const actions = await loadActionsOfPlan(tx, id);
    return ok({
      plan,
      unfinished: actions.filter(({ status }) => isActionOpen(status)),
      next: await nextPlanOf(tx, plan),
      isOver: isYearOver(context, plan),
    });
  });
}

/** The year is over: nothing is written into its plan any more, and nothing in it is left without an answer. */
export async function closePlan(
  context: PlanContext,
  { id }: { readonly id: PlanId },
): Promise<Result<undefined, CloseRefusal>> {
  const { actor, platform, policy } = context;
  if (!policy.can(actor, 'plan.close')) return refuse('absent');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const plan = await lockPlan(tx, id);
    if (!plan || !mayWithin(context, 'plan.close', plan.areaId)) return refuse('absent');
    if (plan.status === 'closed') return ok(undefined);
    if (!isYearOver(context, plan)) return refuse('year-runs');
    const actions = await loadActionsOfPlan(tx, id);
    if (actions.some(({ status }) => isActionOpen(status))) return refuse('unfinished');
    await savePlanStatus(tx, id, 'closed', clock.now());
    const thing = { kind: 'joint-plan', id };
    await recordEntry(tx, clock, random, { actor, action: 'plan.close', thing });
    const subject = { plan: id, area: plan.areaId };
    await recordEvent(tx, clock, random, { type: 'plan.closed', subject });
    return ok(undefined);
  });
}

function isYearOver({ platform }: PlanContext, { year }: JointPlan): boolean {
  const today = platform.clock.today();
  return today.year > year || (today.year === year && today.month >= LAST_MONTH);
}
