import { z } from 'zod';
import { seenSchema, senderKeySchema } from '#platform/http/form-schemas.ts';
import { formLine, formTick, formWords, needed } from '#platform/http/form-texts.ts';
import {
  ACCREDITATION_OUTCOMES,
  LONGEST_OF_PRESS,
  MEDIA_WORK,
} from '../../domain/press/accreditation.ts';
import { neededEmail } from '../needed-email.ts';

/** The one description of the form of whoever asks for an accreditation. */
export const accreditingSchema = z.strictObject({
  key: senderKeySchema,
  name: needed(formLine(LONGEST_OF_PRESS.name), 'name-missing'),
  outlet: needed(formLine(LONGEST_OF_PRESS.outlet), 'outlet-missing'),
  work: z
    .array(z.enum(MEDIA_WORK, { error: 'work-missing' }))
    .min(1, { error: 'work-missing' })
    .transform((chosen) => MEDIA_WORK.filter((work) => chosen.includes(work))),
  proof: formLine(LONGEST_OF_PRESS.proof),
  email: neededEmail,
  phone: formLine(LONGEST_OF_PRESS.phone),
  wantsReleases: formTick,
});
export const ACCREDITING_FIELDS = Object.keys(accreditingSchema.shape);
export const ACCREDITING_REPEATED = ['work'];

/** And of the press officer’s. */
export const handlingSchema = z.strictObject({
  seenAt: seenSchema,
  outcome: z.enum(ACCREDITATION_OUTCOMES, { error: 'outcome-missing' }),
  note: formWords(LONGEST_OF_PRESS.note),
});
export const HANDLING_FIELDS = Object.keys(handlingSchema.shape);
