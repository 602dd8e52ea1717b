import { z } from 'zod';
import { plainText } from '../../kernel/text/plain-text.ts';
import { tidyLine } from '../../kernel/text/tidy-line.ts';
import { parseDate } from '../../kernel/time/parse-date.ts';

/** One line that people will read; it may be empty. Refused as `too-long` or `unreadable`. */
export function formLine(longest: number) {
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

/** Several lines; they may be none. Refused as `plainText` does. */
export function formWords(longest: number) {
  return z
    .string()
    .default('')
    .transform((text, issues): string => {
      const plain = plainText(text, longest);
      if (plain.ok) return plain.value;
      issues.addIssue({ code: 'custom', message: plain.refusal });
      return z.NEVER;
    });
}

/** What must be said: nothing is refused as `missing`. */
export function needed(field: ReturnType<typeof formLine | typeof formWords>, missing: string) {
  return field.refine((text) => text !== '', { error: missing });
}

/** A day as a date field sends it, or as people write it where a browser knows no such field. */
export const formDay = z
  .string()
  .default('')
  .transform((text, issues): Temporal.PlainDate => {
    const found = parseDate(text.trim());
    if (found) return found;
    const message = text.trim() === '' ? 'day-missing' : 'day-unreadable';
    issues.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** The same, which may be left open. */
export const formOpenDay = z.union([
  z.literal('').transform((): Temporal.PlainDate | undefined => undefined),
  formDay,
]);

/** A box that sends `yes`, or nothing. */
export const formTick = z
  .enum(['', 'yes'], { error: 'choice-unknown' })
  .default('')
  .transform((sent) => sent === 'yes');

/** An hour of the day: `9:30` or `09.30`. */
export const formTime = z
  .string()
  .default('')
  .transform((text, issues): Temporal.PlainTime => {
    const [, hours, minutes] = /^(\d{1,2})[:.](\d\d)(?::00)?$/.exec(text.trim()) ?? [];
    if (hours !== undefined && Number(hours) < 24 && Number(minutes) < 60) {
      return new Temporal.PlainTime(Number(hours), Number(minutes));
    }
    issues.addIssue({ code: 'custom', message: 'time-unreadable' });
    return z.NEVER;
  });

/** A whole number from `least` to `most`, which are told with what is none; empty: not said. */
export function formCount(most: number, least = 0) {
  return z
    .string()
    .default('')
    .transform((text, issues): number | undefined => {
      const typed = text.trim();
      if (typed === '') return undefined;
      const count = /^\d{1,7}$/.test(typed) ? Number(typed) : Number.NaN;
      if (count >= least && count <= most) return count;
      issues.addIssue({ code: 'custom', message: 'count-unreadable', params: { least, most } });
      return z.NEVER;
    });
}
