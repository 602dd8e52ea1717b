import { z } from 'zod';
import { parseEmail } from '#kernel/text/parse-email.ts';
import { formLine } from '#platform/http/form-texts.ts';
import { MAX_EMAIL_LENGTH } from '../domain/contact-lengths.ts';

/** Where somebody is written to, which must be said. Refused as `email-missing` or `email-unreadable`. */
export const neededEmail = formLine(MAX_EMAIL_LENGTH).transform((typed, issues): string => {
  const found = parseEmail(typed);
  if (found !== undefined) return found;
  issues.addIssue({ code: 'custom', message: typed === '' ? 'email-missing' : 'email-unreadable' });
  return z.NEVER;
});
