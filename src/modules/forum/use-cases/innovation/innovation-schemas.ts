import { z } from 'zod';
import { neededId, seenSchema } from '#platform/http/form-schemas.ts';
import { formCount, formLine, formTick, formWords, needed } from '#platform/http/form-texts.ts';
import {
  ADOPTION_STATES,
  MAX_PASSPORT_LENGTHS,
  PASSPORT_OUTCOMES,
} from '../../domain/innovation/innovation.ts';

const words = (field: keyof typeof MAX_PASSPORT_LENGTHS) =>
  needed(formWords(MAX_PASSPORT_LENGTHS[field]), 'missing');

/** The one description of the form of whoever spoke. */
export const passportSchema = z.strictObject({
  title: needed(formLine(MAX_PASSPORT_LENGTHS.title), 'missing'),
  problem: words('problem'),
  done: words('done'),
  steps: words('steps'),
  cost: words('cost'),
  results: words('results'),
  measured: words('measured'),
  contact: formLine(MAX_PASSPORT_LENGTHS.contact),
  isContactPublic: formTick,
});
export const PASSPORT_FIELDS = Object.keys(passportSchema.shape);

/** And of the organiser’s. */
export const lookingSchema = z.strictObject({
  seenAt: seenSchema,
  outcome: z.enum(PASSPORT_OUTCOMES, { error: 'outcome-missing' }),
  note: formWords(MAX_PASSPORT_LENGTHS.note),
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
  post: needed(formLine(MAX_PASSPORT_LENGTHS.post), 'post-missing'),
});
export const ADOPTING_FIELDS = Object.keys(adoptingSchema.shape);
