import { z } from 'zod';
import {
  chosenId,
  neededId,
  newIdSchema,
  seenSchema,
  senderKeySchema,
} from '#platform/http/form-schemas.ts';
import {
  formDay,
  formLine,
  formTick,
  formTime,
  formWords,
  needed,
} from '#platform/http/form-texts.ts';
import { MAX_ACTION_LENGTHS } from '../../domain/action.ts';
import { MAX_PROPOSAL_LENGTHS, MAX_REASON_LENGTH } from '../../domain/agreement/frozen.ts';
import { readNumbers } from '../../domain/agreement/read-numbers.ts';
import { CHOICES, MAX_DISSENT_LENGTH, parseTextHash } from '../../domain/agreement/voter.ts';
import { SIDES } from '../../domain/side.ts';

const hash = z.string().transform((text, issues) => {
  const found = parseTextHash(text);
  if (found) return found;
  issues.addIssue({ code: 'custom', message: 'other-text' });
  return z.NEVER;
});

export const MAX_NUMBERS_LENGTH = 2_000;

const numbers = z
  .string()
  .max(MAX_NUMBERS_LENGTH, { error: 'numbers-unreadable' })
  .default('')
  .transform((text, issues) => {
    const found = readNumbers(text);
    if (found) return found;
    issues.addIssue({ code: 'custom', message: 'numbers-unreadable' });
    return z.NEVER;
  });

export const proposingSchema = z.strictObject({
  key: senderKeySchema,
  areaId: chosenId<'area'>(),
  problem: needed(formWords(MAX_PROPOSAL_LENGTHS.problem), 'problem-missing'),
  words: needed(formWords(MAX_PROPOSAL_LENGTHS.words), 'words-missing'),
  /** Telephones and addresses in the words were seen, and are meant to stand there. */
  contactsSeen: formTick,
});

export const votingSchema = z.strictObject({
  key: newIdSchema<'vote'>(),
  hash,
  side: z.enum(SIDES, { error: 'other-side' }),
  choice: z.enum(CHOICES, { error: 'choice-missing' }),
  words: formWords(MAX_DISSENT_LENGTH),
});

export const invitingSchema = z.strictObject({
  person: neededId<'account'>('person-missing'),
  side: z.enum(SIDES, { error: 'side-unsaid' }),
  areaId: chosenId<'area'>(),
  post: needed(formLine(MAX_ACTION_LENGTHS.post), 'post-missing'),
});

export const uninvitingSchema = z.strictObject({ person: chosenId<'account'>() });

export const freezingSchema = z
  .strictObject({
    planNumbers: numbers,
    /** Sent by a form that was opened before decision 258, when numbers were counted over all plans of the year. */
    numbers: z.string().optional(),
    endsOn: formDay,
    endsAt: formTime,
  })
  .refine(({ numbers: ofYear }) => ofYear === undefined, {
    error: 'numbers-of-year',
    path: ['planNumbers'],
  });

export const thawingSchema = z.strictObject({
  words: needed(formWords(MAX_REASON_LENGTH), 'words-missing'),
});

export const draftingSchema = z.strictObject({
  key: newIdSchema<'action'>(),
  title: needed(formLine(MAX_ACTION_LENGTHS.title), 'title-missing'),
  words: needed(formWords(MAX_ACTION_LENGTHS.words), 'words-missing'),
  scanning: needed(formWords(MAX_ACTION_LENGTHS.problem), 'problem-missing'),
  areaId: chosenId<'area'>(),
  startsOn: formDay,
  dueOn: formDay,
  seenAt: seenSchema,
});

export const joiningSchema = z.strictObject({ actionId: chosenId<'action'>(), seenAt: seenSchema });

export const decliningSchema = z.strictObject({
  /** For whoever proposed it. */
  why: needed(formWords(MAX_PROPOSAL_LENGTHS.answer), 'words-missing'),
  seenAt: seenSchema,
});
