import type { AreaId, PlanId } from '#kernel/ids.ts';
import { newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { findPlanOf, insertPlan } from '../storage/plans.ts';
import { mayWithin } from './action-in-reach.ts';

export interface OpenPlan {
  readonly year: number;
  readonly areaId: AreaId;
}

/** `absent`: there is no such area within reach. `year-impossible`: it is over, or too far. */
export type OpenPlanRefusal = 'absent' | 'year-impossible';

/** A plan is begun at most so many years ahead. */
const FARTHEST_YEARS = 2;

/** Begins the plan of an area and a year; where there is one already, that is it. */
export async function openPlan(
  context: PlanContext,
  { year, areaId }: OpenPlan,
): Promise<Result<PlanId, OpenPlanRefusal>> {
  const { actor, areas, platform } = context;
  if (!mayWithin(context, 'plan.open', areaId) || !areas.get(areaId)) return refuse('absent');
  const { clock, random } = platform;
  const now = clock.today().year;
  if (year < now || year > now + FARTHEST_YEARS) return refuse('year-impossible');
  return await inTransaction(context, async (tx) => {
    const plan = {
      id: newId<'plan'>(random),
      year,
      areaId,
      status: 'drafting',
      changedAt: clock.now(),
    } as const;
    if (!(await insertPlan(tx, plan))) {
      const known = await findPlanOf(tx, { year, areaId });
      return known ? ok(known.id) : refuse('absent');
    }
    const thing = { kind: 'joint-plan', id: plan.id };
    await recordEntry(tx, clock, random, { actor, action: 'plan.open', thing });
    const subject = { plan: plan.id, area: areaId };
    await recordEvent(tx, clock, random, { type: 'plan.opened', subject });
    return ok(plan.id);
  });
}
