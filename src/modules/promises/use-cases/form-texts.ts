import { z } from 'zod';
import { plainText } from '../../../kernel/text/plain-text.ts';
import { tidyLine } from '../../../kernel/text/tidy-line.ts';
import { parseDate } from '../../../kernel/time/parse-date.ts';

/** Words that people will read; none are refused as `words-missing`. */
export function someWords(longest: number) {
  return z
    .string()
    .default('')
    .transform((text, issues): string => {
      const words = plainText(text, longest);
      if (words.ok && words.value !== '') return words.value;
      issues.addIssue({ code: 'custom', message: words.ok ? 'words-missing' : words.refusal });
      return z.NEVER;
    });
}

/** One line; it may be empty. */
export function someLine(longest: number) {
  return z
    .string()
    .default('')
    .transform((text, issues): string => {
      const tidy = tidyLine(text, longest);
      if (tidy.ok) return tidy.value.text;
      if (tidy.refusal === 'empty') return '';
      const message = tidy.refusal === 'too-long' ? 'too-long' : 'unreadable';
      issues.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
}

export const someDay = z
  .string()
  .default('')
  .transform((text, issues): Temporal.PlainDate => {
    const day = parseDate(text.trim());
    if (day) return day;
    const message = text.trim() === '' ? 'day-missing' : 'day-unreadable';
    issues.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** A box that sends `yes`, or nothing. */
export const ticked = z
  .enum(['', 'yes'], { error: 'choice-unknown' })
  .default('')
  .transform((sent) => sent === 'yes');
