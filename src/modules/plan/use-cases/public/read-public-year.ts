import { type Result, ok, refuse } from '#kernel/result.ts';
import type { JointPlan } from '../../domain/plan.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import type { ListedAction } from '../../domain/public/listed-action.ts';
import { loadListedActions } from '../../storage/public/listed-actions.ts';
import { loadPlansOfYear, loadPlanYears, type Reader } from '../../storage/plans.ts';

/** The plans of a year, and what of them everybody reads. */
export interface PublicYear {
  readonly year: number;
  /** In which there is a plan, the newest first. */
  readonly years: readonly number[];
  readonly plans: readonly JointPlan[];
  /** In every status, ordered by plan and then by number. */
  readonly actions: readonly ListedAction[];
}

/** Years in which there is a plan of an area that everybody sees, the newest first. */
export async function listPlanYears({
  policy,
  actor,
  areas,
  platform,
}: PlanContext): Promise<readonly number[]> {
  if (!policy.can(actor, 'action.read')) return [];
  return await yearsIn({ areas }, platform.database.read);
}

/** An area that is hidden takes its plan and its actions along. */
export async function readPublicYear(
  { policy, actor, areas, platform }: PlanContext,
  year: number,
): Promise<Result<PublicYear, 'absent'>> {
  if (!policy.can(actor, 'action.read')) return refuse('absent');
  const reader = platform.database.read;
  const loaded = await loadPlansOfYear(reader, year);
  const plans = loaded.filter((plan) => areas.get(plan.areaId));
  if (plans.length === 0) return refuse('absent');
  const ids = new Set(plans.map(({ id }) => id));
  const actions = await loadListedActions(reader, year);
  return ok({
    year,
    years: await yearsIn({ areas }, reader),
    plans,
    actions: actions.filter(({ areaId, planId }) => ids.has(planId) && areas.get(areaId)),
  });
}

async function yearsIn(
  { areas }: Pick<PlanContext, 'areas'>,
  reader: Reader,
): Promise<readonly number[]> {
  const years = await loadPlanYears(reader);
  return years.filter(({ areaIds }) => areaIds.some((id) => areas.get(id))).map(({ year }) => year);
}
