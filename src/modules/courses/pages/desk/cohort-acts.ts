import { mayCohortBecome } from '../../domain/cohort.ts';
import type { ReadDeskCohort } from '../../use-cases/list-desk-courses.ts';

/** What can be done with a cohort, each on a page of its own; the likeliest first. */
export const COHORT_ACTS = ['publish', 'edit', 'cancel', 'discard'] as const;
export type CohortAct = (typeof COHORT_ACTS)[number];

/** What whoever reads it may do with it now. */
export function cohortActsWith(
  { cohort, mayPlan }: ReadDeskCohort,
  now: Temporal.Instant,
): readonly CohortAct[] {
  if (!mayPlan || Temporal.Instant.compare(cohort.endsAt, now) <= 0) return [];
  const { status } = cohort;
  const possible: Readonly<Record<CohortAct, boolean>> = {
    publish: mayCohortBecome(status, 'published'),
    edit: status !== 'cancelled',
    cancel: mayCohortBecome(status, 'cancelled'),
    discard: status === 'draft',
  };
  return COHORT_ACTS.filter((act) => possible[act]);
}
