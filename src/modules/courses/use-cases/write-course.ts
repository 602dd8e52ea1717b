import type { CourseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { freeSlugs } from '#kernel/text/free-slugs.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { insertCourse, lockCourse, takenCourseSlugs } from '../storage/courses.ts';
import { canOnAnyCohort } from './cohort-in-reach.ts';
import { type CourseSaid, type CourseSaidRefusal, judgeCourse } from './judge-course.ts';
import { tellCourse } from './tell-change.ts';

export interface WriteCourse {
  /** The sender’s key: the same again is the same course. */
  readonly id: CourseId;
  readonly said: CourseSaid;
}

/** A course as a draft: nobody but whoever works with courses reads it. */
export async function writeCourse(
  context: CoursesContext,
  { id, said }: WriteCourse,
): Promise<Result<CourseId, 'absent' | CourseSaidRefusal>> {
  if (!canOnAnyCohort(context, 'write')) return refuse('absent');
  const refused = judgeCourse(said);
  if (refused) return refuse(refused);
  return await inTransaction(context, async (tx) => {
    // The lock on addresses is also what a second press of the button waits at.
    const slug = await slugFor(tx, said);
    if (await lockCourse(tx, id)) return ok(id);
    const changedAt = context.platform.clock.now();
    await insertCourse(tx, { ...said, id, slug, status: 'draft', changedAt });
    await tellCourse(tx, context, { id }, 'written');
    return ok(id);
  });
}

/** The address stays in the history of a telephone: of a course that nobody is to know of, it tells nothing. */
async function slugFor(tx: Tx, { title, isDiscreet }: CourseSaid): Promise<string> {
  const base = isDiscreet ? 'kurs' : slugOf(title.uk);
  return freeSlugs(await takenCourseSlugs(tx, base))(base);
}
