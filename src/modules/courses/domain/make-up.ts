import type { AreaId, CohortId, CourseSessionId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';
import type { Progress } from './progress.ts';

/** A session of another cohort of the same course. */
export interface SessionElsewhere {
  readonly id: CourseSessionId;
  readonly cohortId: CohortId;
  readonly cohortNumber: number;
  readonly unitNumber: number;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly areaId: AreaId;
  /** Shown to whoever comes. */
  readonly venue: Said;
  readonly gettingThere: Said;
  /** How many come to it from other cohorts already. */
  readonly guests: number;
}

/** How many of other cohorts come to one session at most, besides its own people: the room and the trust are theirs. */
export const MAX_GUESTS = 2;

/**
 * Where somebody may make up a unit that she has not done: before her own session, too, when she knows that she will be
 * away. For each unit once.
 */
export function makeUpChoices(
  { missing }: Pick<Progress, 'missing'>,
  planned: readonly CourseSessionId[],
  sessions: readonly SessionElsewhere[],
): readonly SessionElsewhere[] {
  const taken = sessions.filter(({ id }) => planned.includes(id));
  return sessions.filter(
    ({ unitNumber, guests }) =>
      missing.includes(unitNumber) &&
      guests < MAX_GUESTS &&
      taken.every((one) => one.unitNumber !== unitNumber),
  );
}
