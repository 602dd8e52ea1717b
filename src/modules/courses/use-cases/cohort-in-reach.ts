import type { CohortId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission } from '#modules/identity/index.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { ReachContext } from '../domain/courses-context.ts';
import { lockCohort } from '../storage/cohorts.ts';

/** `screen` reads what applicants answered, `decide` whether they take part: whoever leads it, and nobody else. */
export type CohortAct = 'follow' | 'plan' | 'write' | 'screen' | 'decide';

const PERMISSIONS: Readonly<Record<CohortAct, Permission>> = {
  follow: 'course.follow',
  plan: 'course.plan',
  write: 'course.write',
  screen: 'participant.read',
  decide: 'application.decide',
};

/** What decides who may: where it is, and who leads it. */
type Placed = Pick<Cohort, 'areaId' | 'leaderIds'>;

/** Whether they may do this with any cohort at all; with which, is asked of each. */
export function canOnAnyCohort({ policy, actor }: ReachContext, act: CohortAct): boolean {
  return policy.can(actor, PERMISSIONS[act]);
}

/** With this very one. */
export function mayWithCohort(
  { policy, actor, areas }: ReachContext,
  act: CohortAct,
  { areaId, leaderIds }: Placed,
): boolean {
  return policy.can(actor, PERMISSIONS[act], {
    areaIds: areas.lineOf(areaId),
    assigneeIds: leaderIds,
  });
}

/** The cohort, locked, where whoever acts may do this with this very one. Else it is as if there were none. */
export async function cohortInReach(
  tx: Tx,
  context: ReachContext,
  act: CohortAct,
  id: CohortId,
): Promise<Cohort | undefined> {
  const cohort = await lockCohort(tx, id);
  return cohort && mayWithCohort(context, act, cohort) ? cohort : undefined;
}
