import { describe, expect, test } from 'vitest';
import { formOpenDay, formOpenTime } from './form-texts.ts';

describe('what a form may leave open', () => {
  test.each([
    ['a day', formOpenDay, '19.12.2026', '2026-12-19'],
    ['an hour', formOpenTime, '9:30', '09:30:00'],
  ])('is read as %s', (_, field, typed, read) => {
    expect(String(field.parse(typed))).toBe(read);
  });

  test.each([
    ['a day', formOpenDay],
    ['an hour', formOpenTime],
  ])('is nothing where nothing was typed for %s', (_, field) => {
    expect(['', '  ', undefined].map((typed) => field.parse(typed))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each([
    ['a day', formOpenDay, '45.13.2026', 'day-unreadable'],
    ['an hour', formOpenTime, '99:00', 'time-unreadable'],
  ])('says of %s what is wrong with it', (_, field, typed, reason) => {
    const issues = field.safeParse(typed).error?.issues ?? [];
    expect(issues.map(({ message }) => message)).toEqual([reason]);
  });
});
