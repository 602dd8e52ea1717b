import { z } from 'zod';
import { parseId, type ReportId } from '../../../kernel/ids.ts';
import { chosenId, seenSchema } from '../../../platform/http/form-schemas.ts';
import { LONGEST } from '../domain/promise.ts';
import { senderKey, someDay, someLine, someWords, ticked } from './form-texts.ts';

/** The form of a new promise: an officer is chosen, or an official is written down who agreed to that. */
export const givingSchema = z
  .strictObject({
    key: senderKey,
    words: someWords(LONGEST.words),
    officerId: chosenId<'officer'>(),
    post: someLine(LONGEST.post),
    name: someLine(LONGEST.name),
    agreed: ticked,
    deputyId: chosenId<'officer'>(),
    dueOn: someDay,
    areaId: chosenId<'area'>(),
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
  .superRefine(({ officerId, post, name, agreed, areaId }, issues) => {
    const wrong = (path: string, message: string) =>
      issues.addIssue({ code: 'custom', path: [path], message });
    if (!areaId) wrong('areaId', 'area-missing');
    if (officerId) {
      if (post !== '' || name !== '') wrong('officerId', 'owner-twice');
      return;
    }
    if (post === '' && name === '') return wrong('officerId', 'owner-missing');
    if (post === '') wrong('post', 'post-missing');
    if (name === '') wrong('name', 'name-missing');
    if (post !== '' && name !== '' && !agreed) wrong('agreed', 'agreement-missing');
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
];

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
  words: someWords(LONGEST.stepWords),
  link,
  seenAt: seenSchema,
});
export const ANSWERING_FIELDS = ['became', 'words', 'link', 'photo', 'seenAt'];

/** Other words, or another day, and why. */
export const changingSchema = z.strictObject({
  promised: someWords(LONGEST.words),
  dueOn: someDay,
  words: someWords(LONGEST.stepWords),
  seenAt: seenSchema,
});
export const CHANGING_FIELDS = ['promised', 'dueOn', 'words', 'seenAt'];

export const withdrawingSchema = z.strictObject({
  words: someWords(LONGEST.stepWords),
  seenAt: seenSchema,
});
export const WITHDRAWING_FIELDS = ['words', 'seenAt'];
