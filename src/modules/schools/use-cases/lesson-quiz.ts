import type { LessonId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import {
  changeRound,
  openNextRound,
  openRound,
  type QuizOfSubject,
  readQuizOf,
} from '#modules/surveys/index.ts';
import type { Lesson } from '../domain/lesson.ts';
import { isLessonOver } from '../domain/lesson-status.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import { quizFor } from '../domain/topic.ts';
import { loadTopics } from '../storage/topics.ts';
import { lessonInReach, canOnAnyLesson } from './lesson-in-reach.ts';
import { LESSON_SUBJECT } from './lesson-subject.ts';

export const QUIZ_ACTS = ['open', 'next', 'close'] as const;
export type QuizAct = (typeof QUIZ_ACTS)[number];

/** A class answers within so many days of its lesson. */
const DAYS = 7;

/** `quiz-missing`: its topic asks such a class nothing. `not-now`: pressed in another order. */
export type LessonQuizRefusal = 'absent' | 'quiz-missing' | 'not-now';

/**
 * Before the lesson the class is asked; afterwards, by the same code, again; then both are compared. Each is one press of
 * whoever gives the lesson.
 */
export async function runLessonQuiz(
  context: LessonsContext,
  { id, act }: { readonly id: LessonId; readonly act: QuizAct },
): Promise<Result<undefined, LessonQuizRefusal>> {
  if (!canOnAnyLesson(context, 'handle')) return refuse('absent');
  const found = await inTransaction(context, async (tx) => {
    const lesson = await lessonInReach(tx, context, 'handle', id);
    if (!lesson) return undefined;
    const topic = (await loadTopics(tx)).find(({ key }) => key === lesson.topic);
    return {
      lesson,
      asked: topic && quizFor(topic.content, lesson.grade),
      quiz: await readQuizOf(tx, context, { kind: LESSON_SUBJECT, id }),
    };
  });
  if (!found) return refuse('absent');
  const { lesson, asked, quiz } = found;
  // Pressed twice, it is as it was.
  if (isDone(quiz, act)) return ok(undefined);
  if (act === 'open') return asked ? await open(context, lesson, asked) : refuse('quiz-missing');
  return quiz ? await goOn(context, quiz, act) : refuse('not-now');
}

function isDone(quiz: QuizOfSubject | undefined, act: QuizAct): boolean {
  if (act === 'open') return quiz !== undefined;
  return act === 'next' ? quiz?.after !== undefined : quiz?.after?.isOver === true;
}

async function open(
  context: LessonsContext,
  { id, status, times }: Lesson,
  questionnaire: string,
): Promise<Result<undefined, LessonQuizRefusal>> {
  if (isLessonOver(status) || !times) return refuse('not-now');
  const { clock } = context.platform;
  const today = clock.today();
  const last = times.startsAt.toZonedDateTimeISO(clock.timeZone).toPlainDate().add({ days: DAYS });
  const opened = await openRound(context, {
    questionnaire,
    subject: { kind: LESSON_SUBJECT, id },
    moment: 'before',
    opensOn: today,
    closesOn: Temporal.PlainDate.compare(last, today) < 0 ? today : last,
    isPublic: false,
  });
  if (opened.ok) return ok(undefined);
  return refuse(opened.refusal === 'subject-absent' ? 'absent' : 'quiz-missing');
}

async function goOn(
  context: LessonsContext,
  { before, after }: QuizOfSubject,
  act: 'next' | 'close',
): Promise<Result<undefined, LessonQuizRefusal>> {
  const today = context.platform.clock.today();
  const done =
    act === 'next'
      ? await openNextRound(context, {
          id: before.id,
          opensOn: today,
          closesOn: today.add({ days: DAYS }),
        })
      : after && (await changeRound(context, { id: after.id, act: 'close' }));
  if (done?.ok) return ok(undefined);
  return refuse(done?.refusal === 'absent' ? 'absent' : 'not-now');
}
