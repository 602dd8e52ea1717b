import { parseReceiptCode, type ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { writeCalendar } from '#platform/calendar/write-calendar.ts';
import {
  type Answer,
  document,
  type PageRequest,
  redirect,
  NO_STORE,
} from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import {
  cancelLessonByReceipt,
  rateLesson,
  readLessonReceipt,
  repeatLesson,
} from '../../use-cases/lesson-receipt.ts';
import { cancellingSchema, ratingSchema } from '../../use-cases/lesson-schemas.ts';
import { bookedPage } from './booked.tsx';
import { lessonEvent } from './calendar-event.ts';
import { lessonErrors } from './lesson-errors.ts';
import { lessonsText } from './messages/index.ts';
import { backToReceipt } from './receipt-quiz.tsx';
import type { ReceiptSaid } from './receipt-part.ts';
import { showReceipt } from './receipt.tsx';
import { lessonSheet } from './sheet.tsx';

type Press = (
  context: LessonsContext,
  request: PageRequest,
  code: ReceiptCode,
) => Promise<Answer | undefined>;

/** A button of the receipt. A code of nothing is asked for again, at the one door of all receipts. */
function pressed(press: Press) {
  return async (context: LessonsContext, request: PageRequest): Promise<Answer> => {
    const code = parseReceiptCode(request.form.get('code') ?? '');
    const answer = code && (await press(context, request, code));
    return answer ?? redirect(localePath(request.locale, '/receipt'));
  };
}

export const pressCancel = pressed(async (context, request, code) => {
  const parsed = cancellingSchema.safeParse(Object.fromEntries(request.form));
  const done = await cancelLessonByReceipt(context, {
    code,
    // Why is not needed; what cannot be read is left out, and the lesson is cancelled all the same.
    words: parsed.success ? parsed.data.words : '',
  });
  return await showReceipt(context, request, code, saidOf(done.ok ? 'cancelled' : 'impossible'));
});

export const pressRate = pressed(async (context, request, code) => {
  const values = Object.fromEntries(request.form);
  const parsed = ratingSchema.safeParse(values);
  if (!parsed.success) {
    const errors = lessonErrors(request.locale, parsed.error.issues);
    return await showReceipt(context, request, code, { errors, values });
  }
  const done = await rateLesson(context, { ...parsed.data, code });
  return await showReceipt(context, request, code, saidOf(done.ok ? 'rated' : 'impossible'));
});

export const pressRepeat = pressed(async (context, request, code) => {
  const done = await repeatLesson(context, code);
  if (done.ok) return bookedPage(context, request, done.value);
  const why = done.refusal === 'not-again' ? 'not-again' : 'impossible';
  return await showReceipt(context, request, code, saidOf(why));
});

/** The lesson for the teacher’s calendar. */
export const pressCalendar = pressed(async (context, request, code) => {
  const read = await readLessonReceipt(context, code);
  if (!read.ok) return undefined;
  const { lesson, topic } = read.value;
  const title = topic?.content.title;
  const { locale, publicUrl } = request;
  const events = [lessonEvent(context, { locale, publicUrl, path: '/receipt' }, lesson, title)];
  const body = writeCalendar({
    name: lessonsText.in(locale)('calendar.name'),
    language: locale,
    url: publicUrl + localePath(locale, '/receipt'),
    timeZone: context.platform.clock.timeZone,
    events: events.flatMap((event) => event ?? []),
  });
  return document(body, 'text/calendar; charset=utf-8', {
    ...NO_STORE,
    'Content-Disposition': 'attachment; filename="lesson.ics"',
  });
});

/** The code of the class on paper. */
export const pressSheet = pressed(async (context, request, code) => {
  const read = await readLessonReceipt(context, code);
  if (!read.ok) return undefined;
  const { quiz } = read.value;
  return quiz
    ? lessonSheet(context, request, { ...read.value, quiz }, backToReceipt(request.locale, code))
    : await showReceipt(context, request, code, {});
});

function saidOf(done: NonNullable<ReceiptSaid['done']>): ReceiptSaid {
  return { done };
}
