import { expect, test } from 'vitest';
import { REPORT_STATUSES } from './report-status.ts';
import { mayAskWhetherMended } from './was-it-mended.ts';

const closedAt = Temporal.Instant.from('2026-11-01T08:00:00Z');
const FOUR_WEEKS_LATER = Temporal.Instant.from('2026-11-29T08:00:00Z');
const isMended = undefined;

test('whether it was mended is asked four weeks after it was said to be done, not a minute earlier', () => {
  const report = { status: 'resolved', closedAt, isMended } as const;
  expect(mayAskWhetherMended(report, FOUR_WEEKS_LATER)).toBe(true);
  expect(mayAskWhetherMended(report, FOUR_WEEKS_LATER.subtract({ minutes: 1 }))).toBe(false);
});

test('it is asked of what was resolved or answered, and of nothing else', () => {
  const asked = REPORT_STATUSES.filter((status) =>
    mayAskWhetherMended({ status, closedAt, isMended }, FOUR_WEEKS_LATER),
  );
  expect(asked).toEqual(['resolved', 'answered']);
  const open = { status: 'resolved', closedAt: undefined, isMended } as const;
  expect(mayAskWhetherMended(open, FOUR_WEEKS_LATER)).toBe(false);
});

test.each([true, false])('it is not asked again once somebody said %s', (said) => {
  const report = { status: 'resolved', closedAt, isMended: said } as const;
  expect(mayAskWhetherMended(report, FOUR_WEEKS_LATER)).toBe(false);
});
