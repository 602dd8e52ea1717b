import { ok, refuse, type Result } from '#kernel/result.ts';
import {
  instantsOf,
  type LocalTimes,
  refuseTimes,
  type TimesRefusal,
} from '#kernel/time/local-times.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import { type LessonStepRefusal, makeLessonStep, type SeenLesson } from './make-lesson-step.ts';

export interface ScheduleLesson extends SeenLesson {
  readonly times: LocalTimes;
  readonly room: string;
  /** For the teacher; empty: the day says it all. */
  readonly words: string;
}

/** `officer-missing`: nobody is to come yet. */
export type ScheduleRefusal = LessonStepRefusal | TimesRefusal | 'officer-missing';

/** The officer and the school agreed on a day. */
export async function scheduleLesson(
  context: LessonsContext,
  { times, room, words, ...seen }: ScheduleLesson,
): Promise<Result<undefined, ScheduleRefusal>> {
  const { clock } = context.platform;
  return await makeLessonStep<TimesRefusal | 'officer-missing'>(context, seen, {
    status: 'scheduled',
    words,
    judge: ({ officerId }) => {
      if (!officerId) return refuse('officer-missing');
      const impossible = refuseTimes(times, clock.now(), clock.timeZone);
      if (impossible) return refuse(impossible);
      return ok({ times: instantsOf(times, clock.timeZone), room });
    },
  });
}
