import { z } from 'zod';
import { plainText } from '#kernel/text/plain-text.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { parseDate } from '#kernel/time/parse-date.ts';
import { chosenId, seenSchema } from '#platform/http/form-schemas.ts';
import { MAX_APPEAL_LENGTHS, REFUSAL_GROUNDS } from '../domain/appeal.ts';

/** What every step of an appeal says to its author. */
export const stepSchema = z.strictObject({
  words: words(MAX_APPEAL_LENGTHS.words),
  seenAt: seenSchema,
});

export const registerSchema = stepSchema.extend({
  officerId: chosenId<'officer'>().transform((officer, issues) => {
    if (officer) return officer;
    issues.addIssue({ code: 'custom', message: 'officer-missing' });
    return z.NEVER;
  }),
  term: z.enum(['plain', 'full'], { error: 'term-missing' }),
});

export const passOnSchema = stepSchema.extend({
  passedTo: z.string().transform((text, issues): string => {
    const body = tidyLine(text, MAX_APPEAL_LENGTHS.passedTo);
    if (body.ok) return body.value.text;
    const message = body.refusal === 'empty' ? 'body-missing' : body.refusal;
    issues.addIssue({ code: 'custom', message });
    return z.NEVER;
  }),
});

export const extendSchema = stepSchema.extend({
  until: z.string().transform((text, issues): Temporal.PlainDate => {
    const day = parseDate(text.trim());
    if (day) return day;
    issues.addIssue({ code: 'custom', message: 'day-unreadable' });
    return z.NEVER;
  }),
});

export const refuseSchema = stepSchema.extend({
  ground: z.enum(REFUSAL_GROUNDS, { error: 'ground-missing' }),
  howToComplain: words(MAX_APPEAL_LENGTHS.howToComplain, 'complaint-unsaid'),
});

/** Words of a form: tidied, or refused with what is wrong with them. */
function words(maxLength: number, missing = 'words-missing') {
  return z.string().transform((text, issues): string => {
    const tidy = plainText(text, maxLength);
    if (tidy.ok && tidy.value !== '') return tidy.value;
    issues.addIssue({ code: 'custom', message: tidy.ok ? missing : tidy.refusal });
    return z.NEVER;
  });
}
