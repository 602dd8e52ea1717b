import { ok, type Result } from '#kernel/result.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import { type LessonStepRefusal, makeLessonStep, type SeenLesson } from './make-lesson-step.ts';

export interface EndLesson extends SeenLesson {
  /** For the teacher: why, or what is agreed. */
  readonly words: string;
}

/** There will be none, and the teacher reads why. */
export async function declineLesson(
  context: LessonsContext,
  { words, ...seen }: EndLesson,
): Promise<Result<undefined, LessonStepRefusal>> {
  return await makeLessonStep(context, seen, { status: 'declined', words, judge: () => ok({}) });
}

/** It was to be, and will not. */
export async function cancelLesson(
  context: LessonsContext,
  { words, ...seen }: EndLesson,
): Promise<Result<undefined, LessonStepRefusal>> {
  return await makeLessonStep(context, seen, { status: 'cancelled', words, judge: () => ok({}) });
}

/** What was agreed with the teacher afterwards. */
export async function followUpLesson(
  context: LessonsContext,
  { words, ...seen }: EndLesson,
): Promise<Result<undefined, LessonStepRefusal>> {
  return await makeLessonStep(context, seen, { status: 'followed-up', words, judge: () => ok({}) });
}
