import { z } from 'zod';
import { parseId, type PublishedQuestionId } from '#kernel/ids.ts';
import { parsePhone } from '#kernel/phone/parse-phone.ts';
import { takesSms } from '#kernel/phone/takes-sms.ts';
import { parseEmail } from '#kernel/text/parse-email.ts';
import { chosenId, seenSchema, senderKeySchema } from '#platform/http/form-schemas.ts';
import { formDay, formParsed, formTick, formWords, needed } from '#platform/http/form-texts.ts';
import { MAX_PROMISE_LENGTHS } from '../domain/promise.ts';
import { MAX_ANSWER_LENGTH, MAX_QUESTION_LENGTH } from '../domain/question.ts';

/** What a resident asks; how to reach them, if they say so. */
export const askingSchema = z.strictObject({
  key: senderKeySchema,
  words: needed(formWords(MAX_QUESTION_LENGTH), 'words-missing'),
  email: formParsed(parseEmail, 'email-unreadable'),
  // Nothing is said there: what takes no SMS is of no use.
  phone: formParsed((text) => {
    const phone = parsePhone(text);
    return phone && takesSms(phone) ? phone : undefined;
  }, 'phone-unreadable'),
  /** Whom, where there are several: an id, which is looked up among them. */
  to: formParsed((text) => parseId(text), 'to-unreadable'),
  /** Telephones and addresses in the words were seen, and are meant to stand there. */
  contactsSeen: formTick,
});
export const ASKING_FIELDS = Object.keys(askingSchema.shape);

const answerWords = needed(formWords(MAX_ANSWER_LENGTH), 'words-missing');

/** Having decided whether everybody reads it, one may go on to the answer at once. */
const go = z.literal('answer').optional();

export const publishingSchema = z.strictObject({
  go,
  /** As an officer leaves them; what its asker wrote stays in the question. */
  words: needed(formWords(MAX_QUESTION_LENGTH), 'words-missing'),
  contactsSeen: formTick,
  seenAt: seenSchema,
});

/** An answer, or why there is none. */
export const wordsSchema = z.strictObject({ words: answerWords, seenAt: seenSchema });

export const hidingSchema = z.strictObject({ go, seenAt: seenSchema });

export const mergingSchema = z.strictObject({
  into: z
    .string()
    .default('')
    .transform((text, issues): PublishedQuestionId => {
      const id = parseId<'published-question'>(text.trim().toLowerCase().slice(-36));
      if (id) return id;
      issues.addIssue({ code: 'custom', message: 'into-missing' });
      return z.NEVER;
    }),
  seenAt: seenSchema,
});

export const promisingSchema = z.strictObject({
  key: senderKeySchema,
  words: needed(formWords(MAX_PROMISE_LENGTHS.words), 'words-missing'),
  dueOn: formDay,
  seenAt: seenSchema,
});

export const givingQuestionSchema = z.strictObject({
  officerId: chosenId<'officer'>(),
  seenAt: seenSchema,
});
