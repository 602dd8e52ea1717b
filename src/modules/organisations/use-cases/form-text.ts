import { z } from 'zod';
import { plainText } from '#kernel/text/plain-text.ts';
import { parseDate } from '#kernel/time/parse-date.ts';

/** One line that people will read; empty where nothing was written. `maxLength` counts UTF-16 units. */
export function formLine(maxLength: number) {
  return z.string().transform((typed, issues): string => {
    const plain = plainText(typed.replaceAll(/\s+/g, ' '), maxLength);
    if (plain.ok) return plain.value;
    const message = plain.refusal === 'too-long' ? 'text-too-long' : 'text-unreadable';
    issues.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** Empty: not known. `problem` is said of what cannot be read. */
export function formOptional<Value>(parse: (text: string) => Value | undefined, problem: string) {
  return z.string().transform((typed, issues): Value | undefined => {
    const text = typed.trim();
    if (text === '') return undefined;
    const parsed = parse(text);
    if (parsed === undefined) issues.addIssue({ code: 'custom', message: problem });
    return parsed;
  });
}

/** «03.11.2026» or `2026-11-03`. */
export const formDay = z.string().transform((typed, issues): Temporal.PlainDate => {
  const day = parseDate(typed.trim());
  if (day) return day;
  issues.addIssue({ code: 'custom', message: 'date-unreadable' });
  return z.NEVER;
});
