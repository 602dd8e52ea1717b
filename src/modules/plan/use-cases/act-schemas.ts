import { z } from 'zod';
import { chosenId, seenSchema } from '#platform/http/form-schemas.ts';
import { formLine, formLink, formWords, needed } from '#platform/http/form-texts.ts';
import { LINK_PURPOSES, MAX_ACTION_LENGTHS } from '../domain/action.ts';
import { figure, ownerFields, ownerOf, readAnswerable } from './action-schemas.ts';

/** Somebody else in one part. */
export const namingSchema = z
  .strictObject({
    ...ownerFields,
    part: z.enum(['owner', 'deputy'], { error: 'choice-unknown' }),
    words: needed(formWords(MAX_ACTION_LENGTHS.words), 'words-missing'),
    seenAt: seenSchema,
  })
  .transform(({ part, words, seenAt, ...fields }, issues) => {
    const said = readAnswerable('owner', ownerOf(fields), issues);
    if (!said) issues.addIssue({ code: 'custom', path: ['owner'], message: 'owner-missing' });
    return { part, words, seenAt, said };
  });
export const NAMING_FIELDS = [...Object.keys(ownerFields), 'part', 'words', 'seenAt'];

const answer = z.enum(['accepted', 'declined'], { error: 'answer-missing' });
interface Answered {
  readonly answer: z.output<typeof answer>;
  readonly words: string;
}

/** Who declines says why. */
const withReason: [(given: Answered) => boolean, { path: string[]; error: string }] = [
  ({ answer: given, words }) => given === 'accepted' || words !== '',
  { path: ['words'], error: 'reason-missing' },
];

/** Whether somebody stands for it, for everybody to read. */
export const answeringSchema = z
  .strictObject({ answer, words: formWords(MAX_ACTION_LENGTHS.answer), seenAt: seenSchema })
  .refine(...withReason);
export const ANSWERING_FIELDS = ['answer', 'words', 'seenAt'];

/** How it goes, or that it is done: words, with evidence, a stage that is over, the indicator as it was measured. */
export const reportingSchema = z.strictObject({
  became: z.enum(['under-way', 'done'], { error: 'became-missing' }),
  words: needed(formWords(MAX_ACTION_LENGTHS.words), 'words-missing'),
  link: formLink(MAX_ACTION_LENGTHS.link),
  stage: z
    .string()
    .regex(/^\d{0,2}$/, { error: 'choice-unknown' })
    .default('')
    .transform((text) => (text === '' ? undefined : Number(text))),
  measured: figure,
  seenAt: seenSchema,
});
export const REPORTING_FIELDS = ['became', 'words', 'link', 'file', 'stage', 'measured', 'seenAt'];

export const confirmingSchema = z
  .strictObject({
    verdict: z.enum(['confirmed', 'disputed'], { error: 'verdict-missing' }),
    words: formWords(MAX_ACTION_LENGTHS.words),
    seenAt: seenSchema,
  })
  .refine(({ verdict, words }) => verdict === 'confirmed' || words !== '', {
    path: ['words'],
    error: 'reason-missing',
  });
export const CONFIRMING_FIELDS = ['verdict', 'words', 'seenAt'];

export const droppingSchema = z.strictObject({
  words: needed(formWords(MAX_ACTION_LENGTHS.words), 'words-missing'),
  seenAt: seenSchema,
});
export const DROPPING_FIELDS = ['words', 'seenAt'];

export const carryingSchema = z.strictObject({
  as: z.enum(['carried', 'changed'], { error: 'carrying-missing' }),
  words: needed(formWords(MAX_ACTION_LENGTHS.words), 'words-missing'),
  seenAt: seenSchema,
});
export const CARRYING_FIELDS = ['as', 'words', 'seenAt'];

export const discardingSchema = z.strictObject({ seenAt: seenSchema });
export const DISCARDING_FIELDS = ['seenAt'];

export const openingSchema = z.strictObject({
  year: z
    .string()
    .regex(/^20\d\d$/, { error: 'year-unreadable' })
    .transform(Number),
  areaId: chosenId<'area'>(),
});
export const OPENING_FIELDS = Object.keys(openingSchema.shape);

/** Everyday work, by its address as it stands in the browser: the id is at its end. */
export const linkingSchema = z.strictObject({
  work: needed(formLine(MAX_ACTION_LENGTHS.link), 'work-missing'),
  purpose: z.enum(LINK_PURPOSES, { error: 'choice-unknown' }).default('work'),
  seenAt: seenSchema,
});
export const LINKING_FIELDS = Object.keys(linkingSchema.shape);

/** How it goes, of whoever holds a link: without a file, which nobody could be asked about. */
export const letterReportSchema = reportingSchema.omit({ seenAt: true });
export const LETTER_REPORT_FIELDS = ['became', 'words', 'link', 'stage', 'measured'];

/** The same as by an account, of what the link of a letter leads to. */
export const letterSchema = z
  .strictObject({ answer, words: formWords(MAX_ACTION_LENGTHS.answer) })
  .refine(...withReason);
export const LETTER_FIELDS = ['answer', 'words'];
