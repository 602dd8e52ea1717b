import { z } from 'zod';
import { parsePhone } from '#kernel/phone/parse-phone.ts';
import { parseEmail } from '#kernel/text/parse-email.ts';
import { chosenId, seenSchema, senderKeySchema } from '#platform/http/form-schemas.ts';
import {
  formCount,
  formDay,
  formLine,
  formParsed,
  formTick,
  formTime,
  formWords,
  needed,
} from '#platform/http/form-texts.ts';
import { FITS, MAX_LESSON_LENGTHS, MAX_PUPILS } from '../domain/lesson.ts';
import { MAX_TOPIC_LENGTHS, MINUTES } from '../domain/topic.ts';

const missing = (message: string) => ({ code: 'custom', message }) as const;

/** A count that must be said, of one at least. */
function count(most: number, message: string) {
  return formCount(most).transform((typed, issues): number => {
    if (typed) return typed;
    issues.addIssue(missing(message));
    return z.NEVER;
  });
}

const grade = formCount(12).transform((typed, issues): number => {
  if (typed) return typed;
  issues.addIssue(missing('grade-missing'));
  return z.NEVER;
});

/** A telephone that is called: of any sort. */
const phone = z
  .string()
  .default('')
  .transform((text, issues): string => {
    const parsed = parsePhone(text);
    if (parsed) return parsed;
    issues.addIssue(missing(text.trim() === '' ? 'phone-missing' : 'phone-unreadable'));
    return z.NEVER;
  });

/** What a teacher asks for. */
export const bookingSchema = z.strictObject({
  key: senderKeySchema,
  topic: z
    .string()
    .default('')
    .refine((text) => text !== '', { error: 'topic-missing' }),
  grade,
  letter: formLine(MAX_LESSON_LENGTHS.letter),
  pupils: count(MAX_PUPILS, 'pupils-missing'),
  room: formLine(MAX_LESSON_LENGTHS.room),
  /** One of the days that were offered; empty: another one. */
  offer: chosenId<'lesson-offer'>(),
  wishes: formWords(MAX_LESSON_LENGTHS.wishes),
  name: needed(formLine(MAX_LESSON_LENGTHS.name), 'name-missing'),
  phone,
  email: formParsed(parseEmail, 'email-unreadable'),
  sms: formTick,
  /** A teacher will be there: it is asked before anything else is agreed. */
  present: formTick.refine((yes) => yes, { error: 'present-missing' }),
});
export const BOOKING_FIELDS = Object.keys(bookingSchema.shape);

const times = { day: formDay, from: formTime, to: formTime };
const words = needed(formWords(MAX_LESSON_LENGTHS.words), 'words-missing');

export const schedulingSchema = z.strictObject({
  ...times,
  room: formLine(MAX_LESSON_LENGTHS.room),
  words: formWords(MAX_LESSON_LENGTHS.words),
  seenAt: seenSchema,
});
export const movingLessonSchema = z.strictObject({ ...times, words, seenAt: seenSchema });
export const endingSchema = z.strictObject({ words, seenAt: seenSchema });
export const holdingLessonSchema = z.strictObject({
  pupils: count(MAX_PUPILS, 'pupils-missing'),
  present: z
    .enum(['yes', 'no'], { error: 'present-unsaid' })
    .transform((said): boolean => said === 'yes'),
  words: formWords(MAX_LESSON_LENGTHS.words),
  seenAt: seenSchema,
});
export const givingLessonSchema = z.strictObject({
  officerId: chosenId<'officer'>(),
  seenAt: seenSchema,
});

/** A day on which an officer could come. */
export const offeringSchema = z.strictObject({
  key: senderKeySchema,
  ...times,
  /** Empty: any of their schools. */
  schoolId: chosenId<'organisation'>(),
});
export const OFFERING_FIELDS = Object.keys(offeringSchema.shape);

/** The teacher calls it off, and need not say why. */
export const cancellingSchema = z.object({ words: formWords(MAX_LESSON_LENGTHS.rating) });

export const ratingSchema = z.strictObject({
  code: z.string(),
  useful: z
    .enum(['1', '2', '3', '4', '5'], { error: 'useful-missing' })
    .transform((said): number => Number(said)),
  fits: z.enum(FITS, { error: 'fits-missing' }),
  words: formWords(MAX_LESSON_LENGTHS.rating),
});
export const RATING_FIELDS = Object.keys(ratingSchema.shape);

const said = (maxLength: number) => needed(formLine(maxLength), 'words-missing');
const lines = (maxLength: number) => needed(formWords(maxLength), 'words-missing');

export const topicSchema = z.strictObject({
  /** Of a new one. */
  key: senderKeySchema,
  seen: z.string().max(60).default(''),
  titleUk: said(MAX_TOPIC_LENGTHS.title),
  titleEn: said(MAX_TOPIC_LENGTHS.title),
  aboutUk: lines(MAX_TOPIC_LENGTHS.about),
  aboutEn: lines(MAX_TOPIC_LENGTHS.about),
  planUk: lines(MAX_TOPIC_LENGTHS.plan),
  planEn: lines(MAX_TOPIC_LENGTHS.plan),
  materialsUk: formWords(MAX_TOPIC_LENGTHS.materials),
  materialsEn: formWords(MAX_TOPIC_LENGTHS.materials),
  fromGrade: grade,
  toGrade: grade,
  minutes: count(MINUTES.most, 'minutes-missing').refine((typed) => typed >= MINUTES.least, {
    error: 'minutes-missing',
  }),
  quizYounger: z.string().max(60).default(''),
  quizOlder: z.string().max(60).default(''),
  retired: formTick,
});
export const TOPIC_FIELDS = Object.keys(topicSchema.shape);
