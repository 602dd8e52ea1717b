import { expect, test } from 'vitest';
import { refuseWorkDay } from './work-entry.ts';

const TODAY = Temporal.PlainDate.from('2026-11-25');

test.each([
  ['2026-11-26', 'day-in-future'],
  ['2026-11-25', undefined],
  ['2026-10-25', undefined],
  ['2026-10-24', 'day-too-old'],
] as const)('work of %s written down on 25 November: %s', (day, refusal) => {
  expect(refuseWorkDay(Temporal.PlainDate.from(day), TODAY)).toBe(refusal);
});
