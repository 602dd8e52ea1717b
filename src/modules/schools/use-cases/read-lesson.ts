import type { LessonId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { loadOfficerAccounts } from '#modules/officers/index.ts';
import { type QuizOfSubject, readQuizOf } from '#modules/surveys/index.ts';
import type { Lesson, LessonRating, LessonStep, LessonTeacher } from '../domain/lesson.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import { quizFor, type Topic } from '../domain/topic.ts';
import { findLesson, findRating, findTeacher, loadLessonSteps } from '../storage/load-lessons.ts';
import { loadTopics } from '../storage/topics.ts';
import { mayWithLesson, canOnAnyLesson } from './lesson-in-reach.ts';
import { LESSON_SUBJECT } from './lesson-subject.ts';

export interface ReadLesson {
  readonly lesson: Lesson;
  /** Undefined: erased, when nobody needed to reach them any more. */
  readonly teacher: LessonTeacher | undefined;
  readonly topic: Topic | undefined;
  readonly steps: readonly LessonStep[];
  readonly rating: LessonRating | undefined;
  readonly quiz: QuizOfSubject | undefined;
  /** Its topic has questions for such a class. */
  readonly hasQuiz: boolean;
  readonly mayHandle: boolean;
  readonly mayGive: boolean;
}

/** One of them, whatever became of it. */
export async function readLesson(
  context: LessonsContext,
  { id }: { readonly id: LessonId },
): Promise<Result<ReadLesson, 'absent'>> {
  const { actor, platform } = context;
  if (!canOnAnyLesson(context, 'read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const lesson = await findLesson(tx, id);
    if (!lesson) return refuse('absent');
    const accounts = await loadOfficerAccounts(tx, [lesson]);
    const may = (act: 'read' | 'handle' | 'give') => mayWithLesson(context, act, lesson, accounts);
    if (!may('read')) return refuse('absent');
    const { clock, random } = platform;
    await recordEntry(tx, clock, random, {
      actor,
      action: 'lesson.read',
      thing: { kind: 'lesson', id },
    });
    const topic = (await loadTopics(tx)).find(({ key }) => key === lesson.topic);
    return ok({
      lesson,
      teacher: await findTeacher(tx, id),
      topic,
      steps: await loadLessonSteps(tx, id),
      rating: await findRating(tx, id),
      quiz: await readQuizOf(tx, context, { kind: LESSON_SUBJECT, id }),
      hasQuiz: topic !== undefined && quizFor(topic.content, lesson.grade) !== undefined,
      mayHandle: may('handle'),
      mayGive: may('give'),
    });
  });
}
