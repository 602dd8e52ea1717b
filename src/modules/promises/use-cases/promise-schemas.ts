import { z } from 'zod';
import { parseId, type ReportId } from '../../../kernel/ids.ts';
import { chosenId, seenSchema, senderKeySchema } from '../../../platform/http/form-schemas.ts';
import {
  formDay,
  formLine,
  formTick,
  formWords,
  needed,
} from '../../../platform/http/form-texts.ts';
import { LONGEST } from '../domain/promise.ts';

/** The form of a new promise: an officer is chosen, or an official is written down who agreed to that. */
export const givingSchema = z
  .strictObject({
    key: senderKeySchema,
    words: needed(formWords(LONGEST.words), 'words-missing'),
    officerId: chosenId<'officer'>(),
    post: formLine(LONGEST.post),
    name: formLine(LONGEST.name),
    agreed: formTick,
    deputyId: chosenId<'officer'>(),
    dueOn: formDay,
    areaId: chosenId<'area'>(),
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
  })
  .superRefine((given, issues) => {
    if (!given.areaId) issues.addIssue(problem('areaId', 'area-missing'));
    for (const one of ownerProblems(given)) issues.addIssue(one);
  });
export const GIVING_FIELDS = [
  'key',
  'words',
  'officerId',
  'post',
  'name',
  'agreed',
  'deputyId',
  'dueOn',
  'areaId',
  'reportId',
  'go',
];

interface GivenOwner {
  readonly officerId: unknown;
  readonly post: string;
  readonly name: string;
  readonly agreed: boolean;
}

/** An officer, or an official by post and name: one of both, and who is no officer was asked. */
function ownerProblems({ officerId, post, name, agreed }: GivenOwner) {
  const isOfficial = post !== '' || name !== '';
  if (officerId) return isOfficial ? [problem('officerId', 'owner-twice')] : [];
  if (!isOfficial) return [problem('officerId', 'owner-missing')];
  if (post === '') return [problem('post', 'post-missing')];
  if (name === '') return [problem('name', 'name-missing')];
  return agreed ? [] : [problem('agreed', 'agreement-missing')];
}

function problem(field: string, message: string) {
  const code = 'custom' as const;
  return { code, path: [field], message };
}

const link = z
  .string()
  .default('')
  .transform((text, issues): string | undefined => {
    const typed = text.trim();
    if (typed === '') return undefined;
    const isAddress =
      typed.length <= LONGEST.link && /^https?:\/\/\S+$/.test(typed) && URL.canParse(typed);
    if (isAddress) return typed;
    issues.addIssue({ code: 'custom', message: 'link-unreadable' });
    return z.NEVER;
  });

/** How it goes, or how it ended; with evidence. */
export const answeringSchema = z.strictObject({
  became: z.enum(['under-way', 'kept', 'not-kept'], { error: 'became-missing' }),
  words: needed(formWords(LONGEST.stepWords), 'words-missing'),
  link,
  seenAt: seenSchema,
});
export const ANSWERING_FIELDS = ['became', 'words', 'link', 'photo', 'seenAt'];

/** Other words, or another day, and why. */
export const changingSchema = z.strictObject({
  promised: needed(formWords(LONGEST.words), 'words-missing'),
  dueOn: formDay,
  words: needed(formWords(LONGEST.stepWords), 'words-missing'),
  seenAt: seenSchema,
});
export const CHANGING_FIELDS = ['promised', 'dueOn', 'words', 'seenAt'];

export const withdrawingSchema = z.strictObject({
  words: needed(formWords(LONGEST.stepWords), 'words-missing'),
  seenAt: seenSchema,
});
export const WITHDRAWING_FIELDS = ['words', 'seenAt'];
