import { type LessonId, newId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import {
  followUpLesson,
  holdLesson,
  type LessonsContext,
  rateLesson,
  readLessonReceipt,
  requestLesson,
  runLessonQuiz,
  scheduleLesson,
} from '#modules/schools/index.ts';
import { answerSurvey } from '#modules/surveys/index.ts';
import { daysAgo as on } from './days-ago.ts';
import { DEMO_LESSONS, type DemoLesson } from './demo-lessons.ts';
import { orThrow } from './or-throw.ts';

/** Invented lessons: asked for, with a day, and held with a quiz. After the officers of the schools. */
export async function seedDemoLessons(context: LessonsContext): Promise<void> {
  for (const lesson of DEMO_LESSONS) await seedLesson(context, lesson);
}

async function seedLesson(context: LessonsContext, lesson: DemoLesson): Promise<void> {
  const school = context.organisations.ofKind('school').find(({ name }) => name === lesson.school);
  if (!school) throw new Error(`the demonstration has no school ${lesson.school}`);
  const { topic, grade, letter, room, pupils, askedDaysAgo } = lesson;
  const { code, lesson: asked } = orThrow(
    'a lesson',
    await requestLesson(on({ ...context, actor: RESIDENT }, askedDaysAgo), {
      key: newId<'sender-key'>(context.platform.random),
      schoolId: school.id,
      topic,
      grade,
      letter,
      room,
      pupilsExpected: pupils,
      offerId: undefined,
      teacher: {
        name: lesson.teacher,
        phone: lesson.phone,
        email: '',
        isSmsWanted: false,
        wishes: lesson.wishes,
        language: 'uk',
      },
    }),
  );
  const seenAt = await seedDay(context, lesson, { id: asked.id, seenAt: asked.changedAt });
  if (seenAt && lesson.held) await seedHeld(context, lesson, { id: asked.id, code, seenAt });
}

interface Seen {
  readonly id: LessonId;
  readonly seenAt: Temporal.Instant;
}

/** Answers when its day was set; undefined: it has none yet. */
async function seedDay(
  context: LessonsContext,
  { askedDaysAgo, inDays, from, to, room, held }: DemoLesson,
  seen: Seen,
): Promise<Temporal.Instant | undefined> {
  if (inDays === undefined || from === undefined || to === undefined) return undefined;
  const scheduling = on(context, askedDaysAgo - 1);
  const times = {
    day: context.platform.clock.today().add({ days: inDays }),
    from: Temporal.PlainTime.from(from),
    to: Temporal.PlainTime.from(to),
  };
  orThrow('its day', await scheduleLesson(scheduling, { ...seen, times, room, words: '' }));
  if (!held || held.right) {
    orThrow('its quiz', await runLessonQuiz(scheduling, { id: seen.id, act: 'open' }));
  }
  return scheduling.platform.clock.now();
}

async function seedHeld(
  context: LessonsContext,
  { inDays = 0, held }: DemoLesson,
  { code, ...seen }: Seen & { readonly code: ReceiptCode },
): Promise<void> {
  if (!held) return;
  const { pupils, right, words, rating } = held;
  if (right) await seedAnswers(on(context, 1 - inDays), code, right.before, right.of);
  const holding = on(context, -inDays - 1);
  const counted = { pupils, isTeacherPresent: true, words: '' };
  orThrow('a lesson held', await holdLesson(holding, { ...seen, ...counted }));
  const ending = on(context, -inDays - 2);
  if (right) {
    orThrow('the quiz after', await runLessonQuiz(holding, { id: seen.id, act: 'next' }));
    await seedAnswers(holding, code, right.after, right.of);
    orThrow('the quiz over', await runLessonQuiz(ending, { id: seen.id, act: 'close' }));
  }
  const seenAt = holding.platform.clock.now();
  orThrow('what was agreed', await followUpLesson(ending, { ...seen, seenAt, words }));
  if (!rating) return;
  const teacher = { ...ending, actor: RESIDENT };
  orThrow('its rating', await rateLesson(teacher, { code, fits: 'right', ...rating }));
}

/** A class answers: the first of them right, the others with whatever stands first and is not. */
async function seedAnswers(
  context: LessonsContext,
  code: ReceiptCode,
  right: number,
  of: number,
): Promise<void> {
  const pupil = { ...context, actor: RESIDENT };
  const { quiz } = orThrow('a receipt', await readLessonReceipt(pupil, code));
  if (!quiz) throw new Error('the demonstration has no quiz');
  for (let one = 0; one < of; one += 1) {
    const answers = quiz.content.questions.flatMap((question, place): [string, string][] => {
      if (question.kind !== 'one-of') return [];
      const wrong = question.choices.find(({ key }) => key !== question.right)?.key ?? '';
      // Not the same children are right in each question.
      const isRight = (one + place * 3) % of < right;
      return [[question.key, isRight ? (question.right ?? wrong) : wrong]];
    });
    const sent = await answerSurvey(pupil, {
      code: quiz.code,
      key: newId<'sender-key'>(context.platform.random),
      answers: Object.fromEntries(answers),
      ownCode: undefined,
    });
    orThrow('an answer', sent);
  }
}
