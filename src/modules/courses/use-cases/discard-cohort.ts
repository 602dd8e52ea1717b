import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { deleteCohort } from '../storage/cohorts.ts';
import type { CohortStatusRefusal } from './change-cohort-status.ts';
import type { SeenCohort } from './change-cohort.ts';
import { cohortInReach, canOnAnyCohort } from './cohort-in-reach.ts';
import { tellCohort } from './tell-change.ts';

/** A draft that is not wanted: nobody has read it, and nobody has applied. */
export async function discardCohort(
  context: CoursesContext,
  { id, seenAt }: SeenCohort,
): Promise<Result<undefined, CohortStatusRefusal>> {
  if (!canOnAnyCohort(context, 'plan')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const cohort = await cohortInReach(tx, context, 'plan', id);
    if (!cohort) return refuse('absent');
    if (!cohort.changedAt.equals(seenAt)) return refuse('changed');
    if (cohort.status !== 'draft') return refuse('status-impossible');
    await deleteCohort(tx, id);
    await tellCohort(tx, context, cohort, 'discarded');
    return ok(undefined);
  });
}
