import { z } from 'zod';
import { parseId, type ReportId } from '#kernel/ids.ts';
import { chosenId, neededId, seenSchema, senderKeySchema } from '#platform/http/form-schemas.ts';
import {
  formDay,
  formLine,
  formLink,
  formTick,
  formWords,
  needed,
} from '#platform/http/form-texts.ts';
import { MAX_PROMISE_LENGTHS } from '../domain/promise.ts';

/** A new promise: an officer is chosen, or an official is written down who agreed to that. */
export const givingSchema = z.strictObject({
  key: senderKeySchema,
  words: needed(formWords(MAX_PROMISE_LENGTHS.words), 'words-missing'),
  officerId: chosenId<'officer'>(),
  post: formLine(MAX_PROMISE_LENGTHS.post),
  name: formLine(MAX_PROMISE_LENGTHS.name),
  agreed: formTick,
  deputyId: chosenId<'officer'>(),
  dueOn: formDay,
  areaId: neededId<'area'>('area-missing'),
  /** At a meeting several are promised: the next one follows at once. */
  go: z.literal('again').optional(),
  reportId: z
    .string()
    .default('')
    .transform((text, issues): ReportId | undefined => {
      if (text.trim() === '') return undefined;
      // As the desk’s address of it is copied: the id stands at its end.
      const id = parseId<'report'>(text.trim().toLowerCase().slice(-36));
      if (id) return id;
      issues.addIssue({ code: 'custom', message: 'report-unreadable' });
      return z.NEVER;
    }),
});
export const GIVING_FIELDS = Object.keys(givingSchema.shape);

/** How it goes, or how it ended; with evidence. */
export const answeringSchema = z.strictObject({
  became: z.enum(['under-way', 'kept', 'not-kept'], { error: 'became-missing' }),
  words: needed(formWords(MAX_PROMISE_LENGTHS.stepWords), 'words-missing'),
  link: formLink(MAX_PROMISE_LENGTHS.link),
  seenAt: seenSchema,
});
export const ANSWERING_FIELDS = ['became', 'words', 'link', 'photo', 'seenAt'];

/** Other words, or another day, and why. */
export const changingSchema = z.strictObject({
  promised: needed(formWords(MAX_PROMISE_LENGTHS.words), 'words-missing'),
  dueOn: formDay,
  words: needed(formWords(MAX_PROMISE_LENGTHS.stepWords), 'words-missing'),
  seenAt: seenSchema,
});
export const CHANGING_FIELDS = Object.keys(changingSchema.shape);

export const withdrawingSchema = z.strictObject({
  words: needed(formWords(MAX_PROMISE_LENGTHS.stepWords), 'words-missing'),
  seenAt: seenSchema,
});
export const WITHDRAWING_FIELDS = ['words', 'seenAt'];
