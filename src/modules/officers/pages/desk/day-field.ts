import { z } from 'zod';
import { parseDate } from '#kernel/time/parse-date.ts';
import { leftOpen } from '#platform/http/form-texts.ts';

/** A day as a date field sends it, or as people write it where a browser knows no such field. */
export const daySchema = z.string().transform((text, issues): Temporal.PlainDate => {
  const day = parseDate(text.trim());
  if (day) return day;
  issues.addIssue({ code: 'custom', message: 'day-unreadable' });
  return z.NEVER;
});

export const openDaySchema = leftOpen(daySchema);
