import { describe, expect, it } from 'vitest';
import { parseId } from '#kernel/ids.ts';
import { planAssignments } from './plan-assignments.ts';
import type { KnownAssignment, WantedAssignment } from './roster-entry.ts';

const TODAY = '2026-11-25';
const area = (number: number) => {
  const id = parseId<'area'>(`0b5a7300-0000-4000-8000-00000000000${number}`);
  if (!id) throw new Error('not an id');
  return id;
};
const day = (text: string | undefined) =>
  text === undefined ? undefined : Temporal.PlainDate.from(text);

/** «1 2025-03-12/2026-01-01»: area 1, first and last day; without a last day it goes on. */
function known(text: string): KnownAssignment {
  const [number, days = ''] = text.split(' ');
  const [startsOn = '', endsOn] = days.split('/');
  return {
    id: text,
    areaId: area(Number(number)),
    startsOn: Temporal.PlainDate.from(startsOn),
    endsOn: day(endsOn),
  };
}

function wanted(text: string): WantedAssignment {
  const [number, days] = text.split(' ');
  const [since, until] = (days ?? '').split('/');
  return {
    line: 2,
    areaId: area(Number(number)),
    since: day(since || undefined),
    until: day(until),
  };
}

function plan(before: readonly string[], roster: readonly string[]) {
  const made = planAssignments(
    before.map(known),
    roster.map(wanted),
    Temporal.PlainDate.from(TODAY),
  );
  const shown = (one: Omit<KnownAssignment, 'id'>) =>
    [one.areaId.at(-1), [one.startsOn, one.endsOn].filter(Boolean).join('/')].join(' ');
  return {
    started: made.started.map(shown),
    changed: made.changed.map(shown),
    withdrawn: made.withdrawn.map(shown),
    overlapping: made.overlapping.length,
  };
}

const NOTHING = { started: [], changed: [], withdrawn: [], overlapping: 0 };

describe('who answers for a beat, from roster to roster', () => {
  it('starts today where no day is given', () => {
    expect(plan([], ['1'])).toEqual({ ...NOTHING, started: ['1 2026-11-25'] });
  });

  it('starts on the day that is given, past or to come', () => {
    expect(plan([], ['1 2025-03-12', '2 2027-01-01']).started).toEqual([
      '1 2025-03-12',
      '2 2027-01-01',
    ]);
  });

  it('changes nothing when the same roster comes again, on any later day', () => {
    expect(plan(['1 2025-03-12'], ['1'])).toEqual(NOTHING);
    expect(plan(['1 2025-03-12'], ['1 2025-03-12'])).toEqual(NOTHING);
    expect(plan(['1 2025-03-12/2026-01-01'], ['1 2025-03-12/2026-01-01'])).toEqual(NOTHING);
  });

  it('ends yesterday for a beat that is not in the roster any more', () => {
    expect(plan(['1 2025-03-12', '2 2025-03-12'], ['2']).changed).toEqual([
      '1 2025-03-12/2026-11-24',
    ]);
  });

  it('leaves the past alone', () => {
    expect(plan(['1 2020-01-01/2024-01-01'], [])).toEqual(NOTHING);
  });

  it('withdraws what was to begin today or later: it never was', () => {
    expect(plan(['1 2026-11-25', '2 2027-01-01'], []).withdrawn).toEqual([
      '1 2026-11-25',
      '2 2027-01-01',
    ]);
  });

  it('puts a first or a last day right', () => {
    expect(plan(['1 2025-03-12'], ['1 2025-02-01']).changed).toEqual(['1 2025-02-01']);
    expect(plan(['1 2025-03-12'], ['1 2025-03-12/2026-11-30']).changed).toEqual([
      '1 2025-03-12/2026-11-30',
    ]);
    expect(plan(['1 2025-03-12/2026-11-30'], ['1']).changed).toEqual(['1 2025-03-12']);
  });

  it('lets an officer come back to a beat', () => {
    expect(plan(['1 2020-01-01/2024-01-01'], ['1 2026-01-01']).started).toEqual(['1 2026-01-01']);
  });

  it('keeps an earlier time of hers beside the present one', () => {
    expect(plan(['1 2025-03-12'], ['1', '1 2020-01-01/2021-01-01'])).toEqual({
      ...NOTHING,
      started: ['1 2020-01-01/2021-01-01'],
    });
  });

  it('refuses to say that she was there twice at once', () => {
    expect(plan(['1 2020-01-01/2024-01-01'], ['1 2023-06-01']).overlapping).toBe(1);
    expect(plan(['1 2020-01-01/2024-01-01', '1 2025-01-01'], ['1 2023-06-01']).overlapping).toBe(1);
  });

  it('refuses a last day before the first', () => {
    expect(plan([], ['1 /2026-01-01']).overlapping).toBe(1);
  });
});
