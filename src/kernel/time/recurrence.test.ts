import { describe, expect, it } from 'vitest';
import { daysOf, type Recurrence, ruleOf } from './recurrence.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const listed = (first: string, recurrence: Partial<Recurrence>) => {
  const days = daysOf(day(first), {
    repeat: 'weekly',
    until: undefined,
    count: undefined,
    ...recurrence,
  });
  return days.ok ? days.value.map(String) : days.refusal;
};

describe('a meeting that recurs', () => {
  it.for([
    ['weekly', '2026-12-02', ['2026-12-02', '2026-12-09', '2026-12-16']],
    ['fortnightly', '2026-12-02', ['2026-12-02', '2026-12-16', '2026-12-30']],
    ['monthly-weekday', '2026-12-09', ['2026-12-09', '2027-01-13', '2027-02-10']],
    ['monthly-weekday', '2026-12-31', ['2026-12-31', '2027-01-28', '2027-02-25']],
    ['monthly-day', '2026-12-10', ['2026-12-10', '2027-01-10', '2027-02-10']],
    ['monthly-day', '2026-12-31', ['2026-12-31', '2027-01-31', '2027-02-28']],
  ] as const)('%s from %s', ([repeat, first, days]) => {
    expect(listed(first, { repeat, count: 3 })).toEqual(days);
  });

  it('ends on the day that is said, which is one of its own', () => {
    expect(listed('2026-12-02', { until: day('2026-12-16') })).toHaveLength(3);
    expect(listed('2026-12-02', { until: day('2026-12-15') })).toHaveLength(2);
  });

  it.for([
    [{ count: 10_000 }, 'occurrences-many'],
    [{ until: day('2099-01-01') }, 'occurrences-many'],
    [{ count: 1 }, 'occurrences-few'],
    [{ until: day('2026-12-05') }, 'occurrences-few'],
    [{ until: day('2026-11-30') }, 'until-past'],
    [{}, 'until-missing'],
    [{ count: 3, until: day('2026-12-30') }, 'until-missing'],
  ] as const)('is refused as %o', ([recurrence, refusal]) => {
    expect(listed('2026-12-02', recurrence)).toBe(refusal);
  });

  it('is kept as a rule that other calendars read', () => {
    expect(ruleOf(day('2026-12-02'), { repeat: 'fortnightly', until: undefined, count: 6 })).toBe(
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=6',
    );
  });
});
