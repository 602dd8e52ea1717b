import type { LessonId } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { findPresentOfficers, type PresentOfficers } from '#modules/officers/index.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import { findLesson } from '../storage/load-lessons.ts';
import { lessonInReach } from './lesson-in-reach.ts';

/** Finds who has a lesson now, for an officer who had it before. */
export async function findOfficerOfLesson(
  context: LessonsContext,
  { id }: { readonly id: LessonId },
): Promise<Result<PresentOfficers, 'absent'>> {
  return await findPresentOfficers(context, {
    thing: { kind: 'lesson', id },
    action: 'lesson.locate',
    path: `/desk/lessons/${id}`,
    read: 'lesson.read',
    readings: ['lesson.read'],
    find: (tx) => findLesson(tx, id),
    findInReach: (tx) => lessonInReach(tx, context, 'read', id),
  });
}
