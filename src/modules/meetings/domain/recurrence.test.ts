import { describe, expect, it, test } from 'vitest';
import { instantsOf, refuseTimes } from './meeting-times.ts';
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

const KYIV = 'Europe/Kyiv';
const times = (on: string, from: string, to: string) => ({
  day: day(on),
  from: Temporal.PlainTime.from(from),
  to: Temporal.PlainTime.from(to),
});

describe('the clock on the wall', () => {
  it('stays the same when clocks are changed, in spring and in autumn', () => {
    const hours = (first: string) => {
      const days = daysOf(day(first), { repeat: 'weekly', until: undefined, count: 2 });
      if (!days.ok) throw new Error(days.refusal);
      return days.value.map((one) =>
        instantsOf(times(one.toString(), '18:00', '20:00'), KYIV).startsAt.toString(),
      );
    };
    // 28 March 2027: from +02:00 to +03:00; 31 October 2027: back.
    expect(hours('2027-03-24')).toEqual(['2027-03-24T16:00:00Z', '2027-03-31T15:00:00Z']);
    expect(hours('2027-10-27')).toEqual(['2027-10-27T15:00:00Z', '2027-11-03T16:00:00Z']);
  });

  it('shows no hour twice and leaves none out: a meeting in it still lasts', () => {
    const skipped = instantsOf(times('2027-03-28', '03:10', '03:40'), KYIV);
    expect(skipped.startsAt.until(skipped.endsAt).total('minutes')).toBe(30);
    const twice = instantsOf(times('2027-10-31', '03:10', '03:40'), KYIV);
    expect(twice.startsAt.until(twice.endsAt).total('minutes')).toBe(30);
  });
});

test('nothing takes place in the past, before it begins, in three years, or in a zone that nobody knows', () => {
  const now = Temporal.Instant.from('2026-11-26T12:00:00Z');
  const refused = (on: string, from: string, to: string, zone = KYIV) =>
    refuseTimes(times(on, from, to), now, zone);
  expect(refused('2026-11-26', '14:00', '15:00')).toBe('day-past');
  expect(refused('2026-11-26', '14:01', '15:00')).toBeUndefined();
  expect(refused('2026-12-01', '15:00', '15:00')).toBe('end-before-start');
  expect(refused('2029-12-01', '14:00', '15:00')).toBe('day-far');
  expect(refused('2026-12-01', '14:00', '15:00', 'Europe/Nowhere')).toBe('zone-unknown');
});
