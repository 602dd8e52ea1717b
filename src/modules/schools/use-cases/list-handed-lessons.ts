import { ok, refuse, type Result } from '#kernel/result.ts';
import { areasWithin } from '#modules/areas/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { OfficersContext } from '#modules/officers/index.ts';
import type { Lesson } from '../domain/lesson.ts';
import { isToCome, LESSON_STATUSES } from '../domain/lesson-status.ts';
import { loadDeskLessons } from '../storage/load-lessons.ts';
import { canOnAnyLesson } from './lesson-in-reach.ts';

/** Those that can still be given to another officer. */
const TO_COME = LESSON_STATUSES.filter(isToCome);

export type HandedLesson = Pick<Lesson, 'id' | 'officerId' | 'times'>;

const MAX_LESSONS = 1_000;

/**
 * The lessons to come that officers have and that the reader may give to others: those that wait for a day first, then
 * by their days.
 */
export async function listHandedLessons(
  context: OfficersContext,
): Promise<Result<readonly HandedLesson[], 'forbidden'>> {
  if (!canOnAnyLesson(context, 'give')) return refuse('forbidden');
  const asked = {
    areaIds: areasWithin(context, 'lesson.give'),
    officerId: undefined,
    statuses: TO_COME,
  };
  const lessons = await inTransaction(context, (tx) => loadDeskLessons(tx, asked, MAX_LESSONS));
  return ok(lessons.map(({ id, officerId, times }) => ({ id, officerId, times })));
}
