import { describe, expect, it } from 'vitest';
import { parseWeeklySlots, type WeeklyHours } from '#kernel/time/weekly-hours.ts';
import { openState, weekdayRuns } from './opening-hours.ts';

function hours(text: string): readonly WeeklyHours[] {
  const slots = parseWeeklySlots(text);
  if (!slots.ok) throw new Error(slots.refusal);
  return slots.value;
}

/** 2026-11-25 is a Wednesday. */
function at(moment: string, written: string): string {
  const state = openState(hours(written), Temporal.PlainDateTime.from(moment));
  if (state.kind === 'open') return `open until ${state.until}`;
  if (state.kind === 'closed') return `opens in ${state.opens.inDays} days at ${state.opens.at}`;
  return state.kind;
}

describe('whether a station is open', () => {
  it.each([
    ['2026-11-25T10:00', 'пн-пт 9:00-18:00', 'open until 18:00'],
    ['2026-11-25T09:00', 'пн-пт 9:00-18:00', 'open until 18:00'],
    ['2026-11-25T18:00', 'пн-пт 9:00-18:00', 'opens in 1 days at 09:00'],
    ['2026-11-25T08:59', 'пн-пт 9:00-18:00', 'opens in 0 days at 09:00'],
    ['2026-11-27T20:00', 'пн-пт 9:00-18:00', 'opens in 3 days at 09:00'],
    ['2026-11-25T12:30', 'пн-пт 9:00-12:00; пн-пт 13:00-18:00', 'opens in 0 days at 13:00'],
    ['2026-11-25T20:00', 'ср 9:00-18:00', 'opens in 7 days at 09:00'],
    ['2026-11-25T03:00', 'цілодобово', 'always'],
    ['2026-11-25T03:00', 'ср 00:00-24:00; чт 9:00-10:00', 'open until 24:00'],
    ['2026-11-25T23:00', 'ср 20:00-6:00', 'open until 06:00'],
    ['2026-11-26T05:59', 'ср 20:00-6:00', 'open until 06:00'],
    ['2026-11-26T06:00', 'ср 20:00-6:00', 'opens in 6 days at 20:00'],
    ['2026-11-25T10:00', '', 'unknown'],
  ])('at %s with «%s»: %s', (moment, written, expected) => {
    expect(at(moment, written)).toBe(expected);
  });

  it('names consecutive days as a run', () => {
    expect(weekdayRuns([5, 1, 2, 3])).toEqual([
      [1, 3],
      [5, 5],
    ]);
  });
});
