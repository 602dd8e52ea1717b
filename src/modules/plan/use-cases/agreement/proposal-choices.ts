import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { loadPlansOfYear } from '../../storage/plans.ts';

/** A place that people live in, and not a street of it. */
const PLACES: readonly Area['kind'][] = ['oblast', 'raion', 'hromada'];

/** The places for which the plans of a year take proposals; empty: none of them does. */
export async function proposalChoices(
  { areas, policy, actor, platform }: PlanContext,
  year: number,
): Promise<Result<readonly Area[], 'absent'>> {
  if (!policy.can(actor, 'proposal.send')) return refuse('absent');
  const plans = await loadPlansOfYear(platform.database.read, year);
  if (plans.length === 0) return refuse('absent');
  const open = plans.filter(({ status }) => status !== 'closed').map(({ areaId }) => areaId);
  return ok(
    areas.all.filter(
      ({ id, kind }) =>
        PLACES.includes(kind) && areas.lineOf(id).some((above) => open.includes(above)),
    ),
  );
}

/** The year whose plans take proposals now, for pages that lead there: the next one first; undefined: none does. */
export async function proposingYear(context: PlanContext): Promise<number | undefined> {
  const { year } = context.platform.clock.today();
  for (const one of [year + 1, year]) {
    const choices = await proposalChoices(context, one);
    if (choices.ok && choices.value.length > 0) return one;
  }
  return undefined;
}
