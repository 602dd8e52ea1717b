import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { Course } from '../domain/course.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import type { Participant } from '../domain/participant.ts';

/** How the journal calls what became of a course. */
const COURSE = {
  written: { action: 'course.write' },
  published: { action: 'course.publish' },
  withdrawn: { action: 'course.withdraw' },
} as const;

export async function tellCourse(
  tx: Tx,
  { platform: { clock, random }, actor }: CoursesContext,
  { id }: Pick<Course, 'id'>,
  became: keyof typeof COURSE,
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: COURSE[became].action,
    thing: { kind: 'course', id },
  });
  await recordEvent(tx, clock, random, { type: `course.${became}`, subject: { course: id } });
}

/** Of a cohort. `moved`: one of its sessions; `resettled`: its participants meet somewhere else. */
const COHORT = {
  planned: { action: 'course.plan' },
  published: { action: 'cohort.publish' },
  changed: { action: 'cohort.change' },
  resettled: { action: 'cohort.change' },
  moved: { action: 'cohort.move-session' },
  cancelled: { action: 'cohort.cancel' },
  discarded: { action: 'cohort.discard' },
} as const;

export async function tellCohort(
  tx: Tx,
  { platform: { clock, random }, actor }: CoursesContext,
  { id, courseId, areaId }: Pick<Cohort, 'id' | 'courseId' | 'areaId'>,
  became: keyof typeof COHORT,
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: COHORT[became].action,
    thing: { kind: 'cohort', id },
  });
  await recordEvent(tx, clock, random, {
    type: `cohort.${became}`,
    subject: { cohort: id, course: courseId, area: areaId },
  });
}

const APPLICATION = {
  made: { action: 'application.make' },
  accepted: { action: 'application.accept' },
  declined: { action: 'application.decline' },
  withdrawn: { action: 'application.withdraw' },
} as const;

export async function tellApplication(
  tx: Tx,
  { platform: { clock, random }, actor }: CoursesContext,
  { id, cohortId }: Pick<Participant, 'id' | 'cohortId'>,
  became: keyof typeof APPLICATION,
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: APPLICATION[became].action,
    thing: { kind: 'participant', id },
  });
  await recordEvent(tx, clock, random, {
    type: `application.${became}`,
    subject: { participant: id, cohort: cohortId },
  });
}
