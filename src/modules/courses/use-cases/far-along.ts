import type { CourseSessionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { readSeats } from '#modules/attendance/index.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { Course } from '../domain/course.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { isShownIn } from '../domain/is-shown-in.ts';
import { makeUpChoices, type SessionElsewhere } from '../domain/make-up.ts';
import type { Participant } from '../domain/participant.ts';
import { type Progress, progressOf } from '../domain/progress.ts';
import { findCohort } from '../storage/cohorts.ts';
import { findCourse } from '../storage/courses.ts';
import { loadMakeUps, loadSessionsElsewhere } from '../storage/make-ups.ts';
import { loadAttended } from '../storage/presence.ts';
import { lengthOf } from './recount-outcome.ts';

/** How far one participant is, and where she may make up what she lacks. */
export interface FarAlong {
  readonly course: Course;
  readonly cohort: Cohort;
  readonly progress: Progress;
  readonly plannedIds: readonly CourseSessionId[];
  /** To which sessions of other cohorts she comes. */
  readonly makeUps: readonly SessionElsewhere[];
  /** To which she could. */
  readonly choices: readonly SessionElsewhere[];
}

/** Of whoever has a seat in a cohort that takes place; as the installation, once the policy was asked. */
export async function farAlong(
  tx: Tx,
  context: CoursesContext,
  { id, cohortId, status, signUpId }: Participant,
): Promise<FarAlong | undefined> {
  const seats = status === 'accepted' ? await readSeats(tx, context, [signUpId]) : undefined;
  if (seats?.get(signUpId)?.state !== 'confirmed') return undefined;
  const cohort = await findCohort(tx, cohortId);
  const course = cohort && (await findCourse(tx, cohort.courseId));
  if (!course || cohort.status !== 'published') return undefined;
  const attended = await loadAttended(tx, cohortId);
  const progress = progressOf(
    lengthOf(course),
    attended.filter(({ participantId }) => participantId === id),
  );
  const plannedIds = (await loadMakeUps(tx, cohortId))
    .filter(({ participantId }) => participantId === id)
    .map(({ sessionId }) => sessionId);
  const elsewhere = await loadSessionsElsewhere(tx, cohort, context.platform.clock.now());
  return {
    course,
    cohort,
    progress,
    plannedIds,
    makeUps: elsewhere.filter((session) => plannedIds.includes(session.id)),
    choices: makeUpChoices(progress, plannedIds, elsewhere.filter(isShownIn(context))),
  };
}
