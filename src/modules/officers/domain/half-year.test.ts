import { describe, expect, test } from 'vitest';
import {
  halfToReport,
  halfYear,
  halfYearKey,
  halfYearOf,
  parseHalfYear,
  previousHalf,
} from './half-year.ts';

describe('a half-year', () => {
  test.each([
    ['2026-01-01', '2026-1', '2026-01-01', '2026-06-30'],
    ['2026-06-30', '2026-1', '2026-01-01', '2026-06-30'],
    ['2026-07-01', '2026-2', '2026-07-01', '2026-12-31'],
    ['2028-12-31', '2028-2', '2028-07-01', '2028-12-31'],
  ])('of %s is %s, from %s to %s', (day, key, from, to) => {
    const half = halfYearOf(Temporal.PlainDate.from(day));
    expect([halfYearKey(half), half.from.toString(), half.to.toString()]).toEqual([key, from, to]);
  });

  test('comes after the one before it', () => {
    expect(halfYearKey(previousHalf(halfYear(2026, 1)))).toBe('2025-2');
    expect(halfYearKey(previousHalf(halfYear(2026, 2)))).toBe('2026-1');
  });

  test.each([
    ['2026-12-31', '2026-2'],
    ['2027-01-01', '2026-2'],
    ['2027-01-31', '2026-2'],
    ['2027-02-01', '2027-1'],
    ['2027-07-05', '2027-1'],
  ])('is reported on for a month after it ended: on %s that is %s', (day, key) => {
    expect(halfYearKey(halfToReport(Temporal.PlainDate.from(day)))).toBe(key);
  });

  test.each(['', '2026', '2026-3', '1999-1', '2026-1-1', '2026-01'])('is not «%s»', (text) => {
    expect(parseHalfYear(text)).toBeUndefined();
  });
});
