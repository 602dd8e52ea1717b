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
import { LONGEST } from '../../domain/action.ts';
import { LONGEST_PROPOSAL, LONGEST_REASON } from '../../domain/agreement/frozen.ts';
import { readNumbers } from '../../domain/agreement/read-numbers.ts';
import { CHOICES, LONGEST_DISSENT, parseTextHash } from '../../domain/agreement/voter.ts';
import { SIDES } from '../../domain/side.ts';

const hash = z.string().transform((text, issues) => {
  const found = parseTextHash(text);
  if (found) return found;
  issues.addIssue({ code: 'custom', message: 'other-text' });
  return z.NEVER;
});

export const LONGEST_NUMBERS = 2_000;

const numbers = z
  .string()
  .max(LONGEST_NUMBERS, { error: 'numbers-unreadable' })
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
  problem: needed(formWords(LONGEST_PROPOSAL.problem), 'problem-missing'),
  words: needed(formWords(LONGEST_PROPOSAL.words), 'words-missing'),
  /** Telephones and addresses in the words were seen, and are meant to stand there. */
  contactsSeen: formTick,
});

export const votingSchema = z.strictObject({
  key: newIdSchema<'vote'>(),
  hash,
  side: z.enum(SIDES, { error: 'other-side' }),
  choice: z.enum(CHOICES, { error: 'choice-missing' }),
  words: formWords(LONGEST_DISSENT),
});

export const invitingSchema = z.strictObject({
  person: neededId<'account'>('person-missing'),
  side: z.enum(SIDES, { error: 'side-unsaid' }),
  areaId: chosenId<'area'>(),
  post: needed(formLine(LONGEST.post), 'post-missing'),
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
  words: needed(formWords(LONGEST_REASON), 'words-missing'),
});

export const draftingSchema = z.strictObject({
  key: newIdSchema<'action'>(),
  title: needed(formLine(LONGEST.title), 'title-missing'),
  words: needed(formWords(LONGEST.words), 'words-missing'),
  scanning: needed(formWords(LONGEST.problem), 'problem-missing'),
  areaId: chosenId<'area'>(),
  startsOn: formDay,
  dueOn: formDay,
  seenAt: seenSchema,
});

export const joiningSchema = z.strictObject({ actionId: chosenId<'action'>(), seenAt: seenSchema });

export const decliningSchema = z.strictObject({
  /** For whoever proposed it. */
  why: needed(formWords(LONGEST_PROPOSAL.answer), 'words-missing'),
  seenAt: seenSchema,
});
