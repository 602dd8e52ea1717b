import { z } from 'zod';
import { parseEmail } from '#kernel/text/parse-email.ts';
import { seenSchema } from '#platform/http/form-schemas.ts';
import {
  formLine,
  formLink,
  formOpenDay,
  formParsed,
  formTick,
  formTime,
  formWords,
  needed,
} from '#platform/http/form-texts.ts';
import {
  QUOTE_FIELDS,
  type QuoteField,
  QUOTES,
  quoteOf,
} from '../../domain/press-kit/quote-fields.ts';
import { MAX_RELEASE_LENGTHS } from '../../domain/press-kit/release.ts';

const { title, lead, body, quote, by, contact, phone, email, words, url, passage, why } =
  MAX_RELEASE_LENGTHS;

const quoteFields: Readonly<Record<QuoteField, ReturnType<typeof formLine>>> = {
  said: formWords(quote),
  saidEn: formWords(quote),
  by: formLine(by),
  byEn: formLine(by),
};
const quotes = Object.fromEntries(
  QUOTES.flatMap((number) =>
    QUOTE_FIELDS.map((field) => [`${field}-${number}`, quoteFields[field]] as const),
  ),
);

/** The text of a release, as a person writes it. */
export const writingSchema = z
  .strictObject({
    seenAt: seenSchema,
    title: needed(formLine(title), 'missing'),
    titleEn: formLine(title),
    lead: needed(formWords(lead), 'missing'),
    leadEn: formWords(lead),
    body: needed(formWords(body), 'missing'),
    bodyEn: formWords(body),
    contact: formLine(contact),
    contactEn: formLine(contact),
    phone: formLine(phone),
    email: formParsed((typed) => parseEmail(typed.slice(0, email + 1)), 'email-unreadable'),
    ...quotes,
  })
  .superRefine((sent, issues) => {
    // What somebody said is told with who it was, and nobody is named who said nothing.
    for (const number of QUOTES) {
      const [said, name] = [quoteOf(sent, 'said', number), quoteOf(sent, 'by', number)];
      if ((said === '') === (name === '')) continue;
      const [field, message] = said === '' ? ['said', 'said-missing'] : ['by', 'by-missing'];
      issues.addIssue({ code: 'custom', message, path: [`${field}-${number}`] });
    }
  });
export const WRITING_FIELDS = Object.keys(writingSchema.shape);

export const draftingSchema = z.strictObject({
  seenAt: z.union([z.literal('').transform(() => undefined), seenSchema]).prefault(''),
  isOverwritten: formTick,
});
export const DRAFTING_FIELDS = Object.keys(draftingSchema.shape);

const MAX_NUMBER_LENGTH = 20;
const link = formLink(url).transform((given, issues): string => {
  if (given !== undefined) return given;
  issues.addIssue({ code: 'custom', message: 'link-missing' });
  return z.NEVER;
});

/** Where one number is from. */
export const sourceSchema = z.strictObject({
  seenAt: seenSchema,
  number: z
    .string()
    .max(MAX_NUMBER_LENGTH, { error: 'number-unreadable' })
    .regex(/^\d+(?:\.\d+)?%?$/, { error: 'number-unreadable' }),
  words: needed(formLine(words), 'missing'),
  wordsEn: formLine(words),
  url: link,
});
export const SOURCE_FIELDS = Object.keys(sourceSchema.shape);

const openTime = z
  .union([z.literal('').transform((): Temporal.PlainTime | undefined => undefined), formTime])
  .prefault('');

/** At once, or at an hour of the clock of the place. */
export const finishingSchema = z
  .strictObject({
    seenAt: seenSchema,
    when: z.enum(['now', 'embargo'], { error: 'when-missing' }),
    day: formOpenDay.prefault(''),
    time: openTime,
  })
  .superRefine(({ when, day, time }, issues) => {
    if (when === 'now' || (day && time)) return;
    issues.addIssue({
      code: 'custom',
      message: day ? 'time-missing' : 'day-missing',
      path: [day ? 'time' : 'day'],
    });
  });
export const FINISHING_FIELDS = Object.keys(finishingSchema.shape);

export const correctingSchema = z
  .strictObject({
    seenAt: seenSchema,
    stood: formWords(passage),
    right: formWords(passage),
    stoodEn: formWords(passage),
    rightEn: formWords(passage),
    why: needed(formWords(why), 'why-missing'),
    whyEn: formWords(why),
    sourceWords: formLine(words),
    sourceWordsEn: formLine(words),
    sourceUrl: formLink(url),
  })
  .superRefine(({ sourceWords, sourceUrl }, issues) => {
    if ((sourceWords === '') === (sourceUrl === undefined)) return;
    const [message, field] =
      sourceWords === '' ? ['missing', 'sourceWords'] : ['link-missing', 'sourceUrl'];
    issues.addIssue({ code: 'custom', message, path: [field] });
  });
export const CORRECTING_FIELDS = Object.keys(correctingSchema.shape);

export const withdrawingSchema = z.strictObject({
  seenAt: seenSchema,
  why: needed(formWords(why), 'why-missing'),
  whyEn: formWords(why),
});
export const WITHDRAWING_FIELDS = Object.keys(withdrawingSchema.shape);

export const reopeningSchema = z.strictObject({ seenAt: seenSchema });
export const REOPENING_FIELDS = Object.keys(reopeningSchema.shape);
