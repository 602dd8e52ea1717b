import { expect, test } from 'vitest';
import { mayBeCountedTwice, refuseWorkDay } from './work-entry.ts';

const TODAY = Temporal.PlainDate.from('2026-11-25');

test.each([
  ['2026-11-26', 'day-in-future'],
  ['2026-11-25', undefined],
  ['2026-10-25', undefined],
  ['2026-10-24', 'day-too-old'],
] as const)('work of %s written down on 25 November: %s', (day, refusal) => {
  expect(refuseWorkDay(Temporal.PlainDate.from(day), TODAY)).toBe(refusal);
});

test('what was tapped on the day on which the same was counted by itself may be counted twice', () => {
  const seen = (kind: string, day: string, isWrittenElsewhere: boolean) => ({
    kind,
    doneOn: Temporal.PlainDate.from(day),
    isWrittenElsewhere,
  });
  const counted = seen('meeting', '2026-11-24', true);
  const all = [counted, seen('talk', '2026-11-25', true)];
  expect(mayBeCountedTwice(seen('meeting', '2026-11-24', false), all)).toBe(true);
  expect(mayBeCountedTwice(seen('meeting', '2026-11-25', false), all)).toBe(false);
  expect(mayBeCountedTwice(seen('talk', '2026-11-24', false), all)).toBe(false);
  expect(mayBeCountedTwice(counted, all)).toBe(false);
});
