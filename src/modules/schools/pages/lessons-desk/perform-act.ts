import { checkForm, timesProblems } from '#platform/http/check-form.ts';
import type { LessonId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import { performAct, type Performed } from '#ui/acts/answer-act.ts';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import { cancelLesson, declineLesson, followUpLesson } from '../../use-cases/end-lesson.ts';
import { giveLesson } from '../../use-cases/give-lesson.ts';
import { holdLesson } from '../../use-cases/hold-lesson.ts';
import {
  endingSchema,
  givingLessonSchema,
  holdingLessonSchema,
  movingLessonSchema,
  schedulingSchema,
} from '../../use-cases/lesson-schemas.ts';
import { moveLesson } from '../../use-cases/move-lesson.ts';
import { scheduleLesson } from '../../use-cases/schedule-lesson.ts';
import type { LessonDeskAct } from './acts.ts';

/** Parses the form of an act, once, and does it. */
export async function performLessonAct(
  context: LessonsContext,
  id: LessonId,
  act: LessonDeskAct,
  form: URLSearchParams,
): Promise<Performed> {
  const sent = Object.fromEntries(form);
  const times = timesProblems(sent, context.platform.clock);
  switch (act) {
    case 'schedule':
      return await performAct(
        checkForm(schedulingSchema, sent, times),
        ({ day, from, to, ...given }) =>
          scheduleLesson(context, { id, times: { day, from, to }, ...given }),
      );
    case 'move':
      return await performAct(
        checkForm(movingLessonSchema, sent, times),
        ({ day, from, to, ...given }) =>
          moveLesson(context, { id, times: { day, from, to }, ...given }),
      );
    case 'held':
      return await performAct(holdingLessonSchema.safeParse(sent), ({ present, ...given }) =>
        holdLesson(context, { id, isTeacherPresent: present, ...given }),
      );
    case 'give':
      return await performAct(givingLessonSchema.safeParse(sent), async ({ officerId, seenAt }) =>
        officerId
          ? await giveLesson(context, { id, officerId, seenAt })
          : refuse('officer-unknown'),
      );
    case 'follow-up':
      return await performAct(endingSchema.safeParse(sent), (given) =>
        followUpLesson(context, { id, ...given }),
      );
    case 'decline':
      return await performAct(endingSchema.safeParse(sent), (given) =>
        declineLesson(context, { id, ...given }),
      );
    case 'cancel':
      return await performAct(endingSchema.safeParse(sent), (given) =>
        cancelLesson(context, { id, ...given }),
      );
  }
}
