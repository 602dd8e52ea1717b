import { z } from 'zod';
import { parsePhone } from '#kernel/phone/parse-phone.ts';
import { takesSms } from '#kernel/phone/takes-sms.ts';
import { parseEmail } from '#kernel/text/parse-email.ts';
import { chosenId, senderKeySchema } from '#platform/http/form-schemas.ts';
import { formParsed, formWords, needed } from '#platform/http/form-texts.ts';
import {
  HIDDEN_BECAUSE,
  LIVE_ACTS,
  MAX_LIVE_QUESTION_LENGTH,
} from '../../domain/live/live-question.ts';
import { LIVE_STATUSES } from '../../domain/live/live-session.ts';

/** What somebody in the hall asks; how to reach them, if they say so. */
export const askingLiveSchema = z.strictObject({
  key: senderKeySchema,
  words: needed(formWords(MAX_LIVE_QUESTION_LENGTH), 'words-missing'),
  email: formParsed(parseEmail, 'email-unreadable'),
  phone: formParsed((text) => {
    const phone = parsePhone(text);
    return phone && takesSms(phone) ? phone : undefined;
  }, 'phone-unreadable'),
});
export const ASKING_LIVE_FIELDS = Object.keys(askingLiveSchema.shape);

const numberSchema = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, { error: 'number' })
  .transform(Number);

export const supportingSchema = z.strictObject({
  number: numberSchema,
  support: z.enum(['yes', 'no']),
});
export const SUPPORTING_FIELDS = Object.keys(supportingSchema.shape);

export const openingLiveSchema = z.strictObject({
  room: chosenId<'room'>(),
  talk: chosenId<'talk'>(),
});
export const OPENING_LIVE_FIELDS = Object.keys(openingLiveSchema.shape);

export const moderatingSchema = z.strictObject({
  question: chosenId<'live-question'>(),
  act: z.enum(LIVE_ACTS),
  reason: z
    .enum(['', ...HIDDEN_BECAUSE])
    .default('')
    .transform((reason) => (reason === '' ? undefined : reason)),
});
export const MODERATING_FIELDS = Object.keys(moderatingSchema.shape);

export const changingLiveSchema = z.strictObject({ status: z.enum(LIVE_STATUSES) });
export const CHANGING_LIVE_FIELDS = Object.keys(changingLiveSchema.shape);
