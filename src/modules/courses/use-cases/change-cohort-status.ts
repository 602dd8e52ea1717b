import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { type Cohort, type CohortStatus, mayCohortBecome } from '../domain/cohort.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { updateCohort } from '../storage/cohorts.ts';
import type { SeenCohort } from './change-cohort.ts';
import { cohortInReach, canOnAnyCohort } from './cohort-in-reach.ts';
import { tellCohort } from './tell-change.ts';

/** `changed`: a colleague was faster. */
export type CohortStatusRefusal = 'absent' | 'changed' | 'status-impossible';

interface Step<Refusal extends string> {
  readonly status: Exclude<CohortStatus, 'draft'>;
  /** What else it changes, or why it may not be. */
  readonly judge: (tx: Tx, cohort: Cohort) => Promise<Result<Partial<Cohort>, Refusal>>;
  /** What is written with it. */
  readonly alongside: (tx: Tx, cohort: Cohort) => Promise<void>;
}

/** A cohort becomes something else, for everybody to read. */
export async function changeCohortStatus<Refusal extends string>(
  context: CoursesContext,
  { id, seenAt }: SeenCohort,
  { status, judge, alongside }: Step<Refusal>,
): Promise<Result<undefined, CohortStatusRefusal | Refusal>> {
  if (!canOnAnyCohort(context, 'plan')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const cohort = await cohortInReach(tx, context, 'plan', id);
    if (!cohort) return refuse('absent');
    if (!cohort.changedAt.equals(seenAt)) return refuse('changed');
    if (!mayCohortBecome(cohort.status, status)) return refuse('status-impossible');
    const judged = await judge(tx, cohort);
    if (!judged.ok) return judged;
    const changedAt = context.platform.clock.now();
    const changed: Cohort = { ...cohort, ...judged.value, status, changedAt };
    await updateCohort(tx, changed);
    await alongside(tx, changed);
    await tellCohort(tx, context, changed, status);
    return ok(undefined);
  });
}
