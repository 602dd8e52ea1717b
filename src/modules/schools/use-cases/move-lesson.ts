import { ok, refuse, type Result } from '#kernel/result.ts';
import {
  instantsOf,
  type LocalTimes,
  refuseTimes,
  type TimesRefusal,
} from '#kernel/time/local-times.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import { type LessonStepRefusal, makeLessonStep, type SeenLesson } from './make-lesson-step.ts';

export interface MoveLesson extends SeenLesson {
  readonly times: LocalTimes;
  /** Why, for the teacher. */
  readonly words: string;
}

/** `not-moved`: it begins then already. */
export type MoveLessonRefusal = LessonStepRefusal | TimesRefusal | 'not-moved';

/** It takes place at another time, and calendars move it. */
export async function moveLesson(
  context: LessonsContext,
  { times, words, ...seen }: MoveLesson,
): Promise<Result<undefined, MoveLessonRefusal>> {
  const { clock } = context.platform;
  return await makeLessonStep<TimesRefusal | 'not-moved'>(context, seen, {
    status: 'moved',
    words,
    judge: (lesson) => {
      const impossible = refuseTimes(times, clock.now(), clock.timeZone);
      if (impossible) return refuse(impossible);
      const later = instantsOf(times, clock.timeZone);
      if (lesson.times && later.startsAt.equals(lesson.times.startsAt)) return refuse('not-moved');
      return ok({ times: later, movedFrom: lesson.times?.startsAt });
    },
  });
}
