import { z } from 'zod';
import type { Point } from '../../../kernel/geometry/geometry.ts';
import { plainText } from '../../../kernel/text/plain-text.ts';
import { tidyLine } from '../../../kernel/text/tidy-line.ts';
import { parseDate } from '../../../kernel/time/parse-date.ts';

/** One line that people will read; it may be empty. */
export function line(longest: number) {
  return z
    .string()
    .default('')
    .transform((text, issues): string => {
      const tidy = tidyLine(text, longest);
      if (tidy.ok) return tidy.value.text;
      if (tidy.refusal === 'empty') return '';
      issues.addIssue({
        code: 'custom',
        message: tidy.refusal === 'too-long' ? 'too-long' : 'unreadable',
      });
      return z.NEVER;
    });
}

/** Several lines; they may be none. */
export function words(longest: number) {
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

/** What must be said. */
export function said(field: ReturnType<typeof line>, missing: string) {
  return field.refine((text) => text !== '', { error: missing });
}

/** A day as a date field sends it, or as people write it where a browser knows no such field. */
export const day = z
  .string()
  .default('')
  .transform((text, issues): Temporal.PlainDate => {
    const found = parseDate(text.trim());
    if (found) return found;
    issues.addIssue({
      code: 'custom',
      message: text.trim() === '' ? 'day-missing' : 'day-unreadable',
    });
    return z.NEVER;
  });

/** The same, which may be left open. */
export const openDay = z.union([
  z.literal('').transform((): Temporal.PlainDate | undefined => undefined),
  day,
]);

export const time = z
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

/** A whole number up to `most`; empty: not said. */
export function openCount(most: number) {
  return z
    .string()
    .default('')
    .transform((text, issues): number | undefined => {
      const typed = text.trim();
      if (typed === '') return undefined;
      if (/^\d{1,7}$/.test(typed) && Number(typed) <= most) return Number(typed);
      issues.addIssue({ code: 'custom', message: 'count-unreadable' });
      return z.NEVER;
    });
}

/** «45.8931, 29.7012», as maps copy a place. */
export const position = z
  .string()
  .default('')
  .transform((text, issues): Point | undefined => {
    if (text.trim() === '') return undefined;
    const [, lat, lon] =
      /^(-?\d{1,2}(?:\.\d+)?)[,;\s]+(-?\d{1,3}(?:\.\d+)?)$/.exec(text.trim()) ?? [];
    const point = { lat: Number(lat), lon: Number(lon) };
    if (Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180) return point;
    issues.addIssue({ code: 'custom', message: 'position-unreadable' });
    return z.NEVER;
  });

/** A box that sends `yes`, or nothing. */
export const ticked = z
  .enum(['', 'yes'], { error: 'choice-unknown' })
  .default('')
  .transform((sent) => sent === 'yes');
