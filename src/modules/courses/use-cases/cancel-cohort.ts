import { type Result, ok, refuse } from '#kernel/result.ts';
import { cancelGathering } from '#modules/attendance/index.ts';
import { COHORT_GATHERING } from '../domain/cohort-gathering.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { changeCohortStatus, type CohortStatusRefusal } from './change-cohort-status.ts';
import type { SeenCohort } from './change-cohort.ts';

export interface CancelCohort extends SeenCohort {
  /** For its participants. */
  readonly reason: string;
}

/**
 * It does not take place, or not to its end. Whoever has a seat or waits for one is told that there is news. What is over
 * took place: its participants keep their certificates.
 */
export async function cancelCohort(
  context: CoursesContext,
  { reason, ...seen }: CancelCohort,
): Promise<Result<undefined, CohortStatusRefusal>> {
  const now = context.platform.clock.now();
  return await changeCohortStatus<'status-impossible'>(context, seen, {
    status: 'cancelled',
    judge: (_, { endsAt }) => {
      const isOver = Temporal.Instant.compare(endsAt, now) <= 0;
      return Promise.resolve(isOver ? refuse('status-impossible') : ok({ reason }));
    },
    alongside: (tx, { id }) =>
      cancelGathering(tx, context, { ownerKind: COHORT_GATHERING, ownerId: id }),
  });
}
