import { z } from 'zod';
import { plainText } from '#kernel/text/plain-text.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { parseDate } from '#kernel/time/parse-date.ts';

/** One line that people will read; it may be empty. Refused as `too-long` or `unreadable`. */
export function formLine(maxLength: number) {
  return z
    .string()
    .default('')
    .transform((text, issues): string => {
      const tidy = tidyLine(text, maxLength);
      if (tidy.ok) return tidy.value.text;
      if (tidy.refusal === 'empty') return '';
      const message = tidy.refusal === 'too-long' ? 'too-long' : 'unreadable';
      issues.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
}

/** Several lines; they may be none. Refused as `plainText` does. */
export function formWords(maxLength: number) {
  return z
    .string()
    .default('')
    .transform((text, issues): string => {
      const plain = plainText(text, maxLength);
      if (plain.ok) return plain.value;
      issues.addIssue({ code: 'custom', message: plain.refusal });
      return z.NEVER;
    });
}

/** Required text: an empty one is refused as `missing`. */
export function needed(field: ReturnType<typeof formLine | typeof formWords>, missing: string) {
  return field.refine((text) => text !== '', { error: missing });
}

/** A value with its own syntax, such as an address or a telephone. It may be empty; an invalid one is refused as `unreadable`. */
export function formParsed(parse: (typed: string) => string | undefined, unreadable: string) {
  return z
    .string()
    .default('')
    .transform((text, issues): string => {
      const typed = text.trim();
      const parsed = typed === '' ? '' : parse(typed);
      if (parsed !== undefined) return parsed;
      issues.addIssue({ code: 'custom', message: unreadable });
      return z.NEVER;
    });
}

/** The address of a page; it may be empty. Refused as `link-unreadable`. */
export function formLink(maxLength: number) {
  const isLink = (typed: string) =>
    typed.length <= maxLength && /^https?:\/\/\S+$/.test(typed) && URL.canParse(typed);
  return formParsed((typed) => (isLink(typed) ? typed : undefined), 'link-unreadable').transform(
    (typed) => typed || undefined,
  );
}

/** UTF-16 units of a field that takes one thing in each line. */
export const MAX_LIST_LENGTH = 20_000;

/** Lines of `most` things, which are read all together, or not at all; they may be none. */
export function formLines<Read>(
  read: (typed: string) => readonly Read[] | undefined,
  [unreadable, many]: readonly [unreadable: string, many: string],
  most: number,
) {
  return z
    .string()
    .max(MAX_LIST_LENGTH, { error: many })
    .default('')
    .transform((typed, issues): readonly Read[] => {
      const found = read(typed);
      if (found && found.length <= most) return found;
      issues.addIssue({ code: 'custom', message: found ? many : unreadable });
      return z.NEVER;
    });
}

/** A day as date fields send it, or as people write it in browsers without date fields. */
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

/** An optional value. Not a union, because zod reports no useful error for an invalid member of a union. */
export function leftOpen<Read>(field: z.ZodType<Read, string | undefined>) {
  return z
    .string()
    .default('')
    .transform((text, issues): Read | undefined => {
      if (text.trim() === '') return undefined;
      const read = field.safeParse(text);
      if (read.success) return read.data;
      for (const { message } of read.error.issues) issues.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
}

export const formOpenDay = leftOpen(formDay);

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

export const formOpenTime = leftOpen(formTime);

/** A whole number from `least` to `most`, which are included in the error. Empty means not given. */
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
