import { newId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Audience } from '../domain/course.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { RETENTION } from '../domain/retention.ts';
import { type CourseFigures, sumsToTell } from '../domain/told-counts.ts';
import { findCourseBySlug } from '../storage/courses.ts';
import { insertRelease, loadCountedCohorts, loadFigures } from '../storage/releases.ts';

/**
 * Tells how many people took each course, as far as they are ten at least. Cohorts are counted once their participants
 * are forgotten: until then a unit that is made up changes how many completed it, and what was told never changes.
 */
export async function releaseFigures(
  context: CoursesContext,
): Promise<Result<{ readonly releases: number }, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'course-figures.release')) return refuse('forbidden');
  const { clock, random } = platform;
  const endedBefore = clock.now().subtract({ hours: 24 * RETENTION.daysOfParticipants });
  return await inTransaction(context, async (tx) => {
    const counted = await loadCountedCohorts(tx, endedBefore);
    let releases = 0;
    for (const [courseId, cohorts] of Map.groupBy(counted, (one) => one.courseId)) {
      for (const sum of sumsToTell(cohorts)) {
        await insertRelease(tx, newId(random), courseId, sum, clock.today());
        await recordEntry(tx, clock, random, {
          actor,
          action: 'course-figures.release',
          thing: { kind: 'course', id: courseId },
        });
        releases += 1;
      }
    }
    return ok({ releases });
  });
}

export interface ReadFigures extends CourseFigures {
  readonly slug: string;
  readonly title: Said;
  readonly audience: Audience;
  readonly isDiscreet: boolean;
}

/** What everybody reads of a course, whomever it is for: what its address leads to. */
export async function readFigures(
  context: CoursesContext,
  slug: string,
): Promise<Result<ReadFigures, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'course.read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const course = await findCourseBySlug(tx, slug);
    if (!course || course.status === 'draft') return refuse('absent');
    const figures = await loadFigures(tx, course.id, platform.clock.now());
    const { title, audience, isDiscreet } = course;
    return ok({ ...figures, slug: course.slug, title, audience, isDiscreet });
  });
}
