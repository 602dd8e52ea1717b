import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import { type QuizOfSubject, readQuizOf } from '#modules/surveys/index.ts';
import type { Lesson, LessonRating, LessonStep, LessonTeacher } from '../domain/lesson.ts';
import { mayLessonBecome, wasLessonHeld } from '../domain/lesson-status.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import type { Topic } from '../domain/topic.ts';
import { findRating, loadLessonSteps, lockLessonByReceipt } from '../storage/load-lessons.ts';
import { saveRating } from '../storage/save-lesson.ts';
import { findTeacherWays, saveTeacherSilenced, type ToldBy } from '../storage/teacher-reach.ts';
import { loadTopics } from '../storage/topics.ts';
import { LESSON_SUBJECT } from './lesson-subject.ts';
import { becomeLesson } from './make-lesson-step.ts';
import { keepRequest, type LessonBooked } from './request-lesson.ts';

/** What became of a lesson, for the teacher who asked for it. */
export interface LessonReceipt {
  readonly lesson: Lesson;
  readonly teacher: LessonTeacher;
  readonly topic: Topic | undefined;
  readonly steps: readonly LessonStep[];
  readonly quiz: QuizOfSubject | undefined;
  readonly rating: LessonRating | undefined;
  /** How the teacher hears of news by themselves; empty: not at all. */
  readonly news: readonly ToldBy[];
}

type Held = NonNullable<Awaited<ReturnType<typeof lockLessonByReceipt>>>;

/** With what a code opens, as the installation: row-level security knows accounts, and whoever holds a receipt has none. */
async function withReceipt<Value, Refusal extends string>(
  context: LessonsContext,
  code: ReceiptCode,
  act: (tx: Tx, held: Held) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'absent'>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'lesson-receipt.read')) return refuse('absent');
  return await inTransaction(context, (tx) =>
    asInstallation(tx, platform, async (): Promise<Result<Value, Refusal | 'absent'>> => {
      const held = await lockLessonByReceipt(tx, receipts.hashOf(code));
      return held ? await act(tx, held) : refuse('absent');
    }),
  );
}

/** For whoever holds the code. */
export async function readLessonReceipt(
  context: LessonsContext,
  code: ReceiptCode,
): Promise<Result<LessonReceipt, 'absent'>> {
  const { mail, sms } = context.platform;
  const ways = { email: mail, sms };
  return await withReceipt<LessonReceipt, never>(context, code, async (tx, { lesson, teacher }) => {
    const { id } = lesson;
    return ok({
      lesson,
      teacher,
      topic: (await loadTopics(tx)).find(({ key }) => key === lesson.topic),
      steps: await loadLessonSteps(tx, id),
      quiz: await readQuizOf(tx, context, { kind: LESSON_SUBJECT, id }),
      rating: await findRating(tx, id),
      news: (await findTeacherWays(tx, id)).filter((by) => ways[by] !== undefined),
    });
  });
}

/** The teacher calls it off. */
export async function cancelLessonByReceipt(
  context: LessonsContext,
  { code, words }: { readonly code: ReceiptCode; readonly words: string },
): Promise<Result<undefined, 'absent' | 'status-impossible'>> {
  return await withReceipt(context, code, async (tx, { lesson }) => {
    if (!mayLessonBecome(lesson.status, 'cancelled')) return refuse('status-impossible');
    await becomeLesson(tx, context, lesson, { status: 'cancelled', words });
    return ok(undefined);
  });
}

/** What the teacher says of it: once it took place, and again if they think otherwise. */
export async function rateLesson(
  context: LessonsContext,
  { code, ...said }: Omit<LessonRating, 'ratedOn'> & { readonly code: ReceiptCode },
): Promise<Result<undefined, 'absent' | 'status-impossible'>> {
  const { clock, random } = context.platform;
  return await withReceipt(context, code, async (tx, { lesson }) => {
    if (!wasLessonHeld(lesson.status)) return refuse('status-impossible');
    await saveRating(tx, lesson.id, { ...said, ratedOn: clock.today() });
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'lesson.rate',
      thing: { kind: 'lesson', id: lesson.id },
    });
    return ok(undefined);
  });
}

/** `not-again`: the school is there no more, or the topic is not offered. */
export type RepeatRefusal = 'absent' | 'status-impossible' | 'not-again';

/** The same again, in one press: another lesson with a receipt of its own. Pressed twice, it is one. */
export async function repeatLesson(
  context: LessonsContext,
  code: ReceiptCode,
): Promise<Result<LessonBooked, RepeatRefusal>> {
  return await withReceipt<LessonBooked, 'status-impossible' | 'not-again'>(
    context,
    code,
    async (tx, { lesson, teacher }) => {
      if (!wasLessonHeld(lesson.status)) return refuse('status-impossible');
      const { schoolId, topic, grade, letter, pupilsExpected, room } = lesson;
      const kept = await keepRequest(tx, context, {
        key: context.receipts.keyFor(`lesson again ${code}`),
        schoolId,
        topic,
        grade,
        letter,
        pupilsExpected,
        room,
        teacher,
        offerId: undefined,
        repeatOf: lesson.id,
      });
      return kept.ok ? kept : refuse('not-again');
    },
  );
}

/** The teacher wants no more mail or SMS about it. */
export async function stopLessonNews(
  context: LessonsContext,
  code: ReceiptCode,
): Promise<Result<undefined, 'absent'>> {
  const { clock, random } = context.platform;
  return await withReceipt<undefined, never>(context, code, async (tx, { lesson }) => {
    // Asked twice, it was so already: nothing happened.
    if (await saveTeacherSilenced(tx, lesson.id)) {
      await recordEntry(tx, clock, random, {
        actor: context.actor,
        action: 'lesson.stop-news',
        thing: { kind: 'lesson', id: lesson.id },
      });
    }
    return ok(undefined);
  });
}
