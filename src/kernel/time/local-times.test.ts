import { describe, expect, it, test } from 'vitest';
import { daysOf } from './recurrence.ts';
import { instantsOf, refuseTimes, typedTimes } from './local-times.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
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

  it('fills the fields of a form with what was typed into them', () => {
    const moments = instantsOf(times('2026-12-19', '09:05', '13:00'), KYIV);
    expect(typedTimes(moments, KYIV)).toEqual({ day: '2026-12-19', from: '09:05', to: '13:00' });
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
