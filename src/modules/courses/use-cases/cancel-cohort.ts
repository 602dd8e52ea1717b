import { type Result, ok } from '../../../kernel/result.ts';
import { cancelGathering } from '../../attendance/index.ts';
import { COHORT_GATHERING } from '../domain/cohort-gathering.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { changeCohortStatus, type CohortStatusRefusal } from './change-cohort-status.ts';
import type { SeenCohort } from './change-cohort.ts';

export interface CancelCohort extends SeenCohort {
  /** For its participants. */
  readonly reason: string;
}

/** It does not take place. Whoever has a seat or waits for one is told that there is news. */
export async function cancelCohort(
  context: CoursesContext,
  { reason, ...seen }: CancelCohort,
): Promise<Result<undefined, CohortStatusRefusal>> {
  return await changeCohortStatus<never>(context, seen, {
    status: 'cancelled',
    judge: () => Promise.resolve(ok({ reason })),
    alongside: (tx, { id }) =>
      cancelGathering(tx, context, { ownerKind: COHORT_GATHERING, ownerId: id }),
  });
}
