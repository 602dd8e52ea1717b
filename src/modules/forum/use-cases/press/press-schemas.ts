import { z } from 'zod';
import { seenSchema, senderKeySchema } from '#platform/http/form-schemas.ts';
import { formLine, formTick, formWords, needed } from '#platform/http/form-texts.ts';
import {
  ACCREDITATION_OUTCOMES,
  MAX_PRESS_LENGTHS,
  MEDIA_WORK,
} from '../../domain/press/accreditation.ts';
import { neededEmail } from '../needed-email.ts';

/** The one description of the form of whoever asks for an accreditation. */
export const accreditingSchema = z.strictObject({
  key: senderKeySchema,
  name: needed(formLine(MAX_PRESS_LENGTHS.name), 'name-missing'),
  outlet: needed(formLine(MAX_PRESS_LENGTHS.outlet), 'outlet-missing'),
  work: z
    .array(z.enum(MEDIA_WORK, { error: 'work-missing' }))
    .min(1, { error: 'work-missing' })
    .transform((chosen) => MEDIA_WORK.filter((work) => chosen.includes(work))),
  proof: formLine(MAX_PRESS_LENGTHS.proof),
  email: neededEmail,
  phone: formLine(MAX_PRESS_LENGTHS.phone),
  wantsReleases: formTick,
});
export const ACCREDITING_FIELDS = Object.keys(accreditingSchema.shape);
export const ACCREDITING_REPEATED = ['work'];

/** And of the press officer’s. */
export const handlingSchema = z.strictObject({
  seenAt: seenSchema,
  outcome: z.enum(ACCREDITATION_OUTCOMES, { error: 'outcome-missing' }),
  note: formWords(MAX_PRESS_LENGTHS.note),
});
export const HANDLING_FIELDS = Object.keys(handlingSchema.shape);
