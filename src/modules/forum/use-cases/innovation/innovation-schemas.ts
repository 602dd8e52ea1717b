import { z } from 'zod';
import { neededId, seenSchema } from '#platform/http/form-schemas.ts';
import { formCount, formLine, formTick, formWords, needed } from '#platform/http/form-texts.ts';
import {
  ADOPTION_STATES,
  LONGEST_OF_PASSPORT,
  PASSPORT_OUTCOMES,
} from '../../domain/innovation/innovation.ts';

const words = (field: keyof typeof LONGEST_OF_PASSPORT) =>
  needed(formWords(LONGEST_OF_PASSPORT[field]), 'missing');

/** The one description of the form of whoever spoke. */
export const passportSchema = z.strictObject({
  title: needed(formLine(LONGEST_OF_PASSPORT.title), 'missing'),
  problem: words('problem'),
  done: words('done'),
  steps: words('steps'),
  cost: words('cost'),
  results: words('results'),
  measured: words('measured'),
  contact: formLine(LONGEST_OF_PASSPORT.contact),
  isContactPublic: formTick,
});
export const PASSPORT_FIELDS = Object.keys(passportSchema.shape);

/** And of the organiser’s. */
export const lookingSchema = z.strictObject({
  seenAt: seenSchema,
  outcome: z.enum(PASSPORT_OUTCOMES, { error: 'outcome-missing' }),
  note: formWords(LONGEST_OF_PASSPORT.note),
});
export const LOOKING_FIELDS = Object.keys(lookingSchema.shape);

const FIRST_YEAR = 2019;
const LAST_YEAR = 2100;

/** And of a hromada’s that takes it over. */
export const adoptingSchema = z.strictObject({
  innovationId: neededId<'innovation'>('innovation-missing'),
  areaId: neededId<'area'>('area-missing'),
  year: formCount(LAST_YEAR, FIRST_YEAR),
  state: z.enum(ADOPTION_STATES, { error: 'state-missing' }),
  post: needed(formLine(LONGEST_OF_PASSPORT.post), 'post-missing'),
});
export const ADOPTING_FIELDS = Object.keys(adoptingSchema.shape);
