import { ok, refuse, type Result } from '#kernel/result.ts';
import { countWork } from '#modules/officers/index.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import { type LessonStepRefusal, makeLessonStep, type SeenLesson } from './make-lesson-step.ts';

export interface HoldLesson extends SeenLesson {
  /** How many sat there; never who. */
  readonly pupils: number;
  /** Police officers are not left alone with a class: whether a teacher was there. */
  readonly isTeacherPresent: boolean;
  readonly words: string;
}

/** `not-begun`: nobody has come yet. */
export type HoldLessonRefusal = LessonStepRefusal | 'not-begun';

/** It took place. It stands in the officer's half-year, in the same transaction. */
export async function holdLesson(
  context: LessonsContext,
  { pupils, isTeacherPresent, words, ...seen }: HoldLesson,
): Promise<Result<undefined, HoldLessonRefusal>> {
  const { clock } = context.platform;
  const now = clock.now();
  return await makeLessonStep<'not-begun'>(context, seen, {
    status: 'held',
    words,
    judge: ({ times }) =>
      times && Temporal.Instant.compare(now, times.startsAt) >= 0
        ? ok({ held: { heldAt: now, pupils, isTeacherPresent } })
        : refuse('not-begun'),
    alongside: async (tx, { id, areaId, officerId, times }) => {
      if (!officerId || !times) return;
      await countWork(tx, context, {
        kind: 'school-talk',
        areaId,
        officerId,
        doneOn: times.startsAt.toZonedDateTimeISO(clock.timeZone).toPlainDate(),
        source: { module: 'schools', id },
      });
    },
  });
}
