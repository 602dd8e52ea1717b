import type { Tx } from '#platform/database/database.ts';
import { saveGathering } from '#modules/attendance/index.ts';
import { COHORT_GATHERING } from '../domain/cohort-gathering.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { CoursesContext } from '../domain/courses-context.ts';

/** Its seats and its line, as `attendance` keeps them: one gathering from the first session to the last. */
export async function seatCohort(tx: Tx, context: CoursesContext, cohort: Cohort): Promise<void> {
  const { id, areaId, leaderIds, startsAt, endsAt, seats, offerHours } = cohort;
  const saved = await saveGathering(tx, context, {
    ownerKind: COHORT_GATHERING,
    ownerId: id,
    areaId,
    leaderIds,
    startsAt,
    endsAt,
    capacity: seats,
    overbookingPercent: 0,
    mostSeats: 1,
    opensAt: undefined,
    // Whoever is accepted later would come to a course that has begun.
    closesAt: startsAt,
    offerHours,
  });
  if (!saved.ok) throw new Error(`the seats of a cohort: ${saved.refusal}`);
}
