import type { CohortId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { readSeats, type Seat } from '#modules/attendance/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { Course } from '../domain/course.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { findCourse } from '../storage/courses.ts';
import { type Application, loadApplications } from '../storage/participants.ts';
import { cohortInReach, canOnAnyCohort } from './cohort-in-reach.ts';

export interface ListedApplication extends Application {
  /** Of whoever was accepted. */
  readonly seat: Seat | undefined;
}

export interface ListedApplications {
  readonly course: Course;
  readonly cohort: Cohort;
  /** In the order in which they came. Nobody’s name, and nowhere to reach them. */
  readonly applications: readonly ListedApplication[];
}

/** Who applied, and what they answered, for whoever leads the cohort. That they looked stands in the journal. */
export async function listApplications(
  context: CoursesContext,
  { id }: { readonly id: CohortId },
): Promise<Result<ListedApplications, 'absent'>> {
  if (!canOnAnyCohort(context, 'screen')) return refuse('absent');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const cohort = await cohortInReach(tx, context, 'screen', id);
    const course = cohort && (await findCourse(tx, cohort.courseId));
    if (!course) return refuse('absent');
    const applications = await loadApplications(tx, id);
    const seats = await readSeats(
      tx,
      context,
      applications.map(({ signUpId }) => signUpId),
    );
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'participant.read',
      thing: { kind: 'cohort', id },
    });
    return ok({
      course,
      cohort,
      applications: applications.map((one) => ({ ...one, seat: seats.get(one.signUpId) })),
    });
  });
}
