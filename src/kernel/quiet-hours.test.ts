import { expect, test } from 'vitest';
import { quietUntil } from './quiet-hours.ts';

const until = (now: string) => quietUntil(Temporal.Instant.from(now), 'Europe/Kyiv')?.toString();

test.each([
  ['2026-11-25T05:59:59Z', '2026-11-25T06:00:00Z'],
  ['2026-11-25T18:59:59Z', undefined],
  ['2026-11-25T19:00:00Z', '2026-11-26T06:00:00Z'],
  ['2026-11-25T06:00:00Z', undefined],
  // On New Year’s Eve, and in the nights of clock changes.
  ['2026-12-31T22:30:00Z', '2027-01-01T06:00:00Z'],
  ['2026-10-24T20:00:00Z', '2026-10-25T06:00:00Z'],
  ['2026-03-28T20:00:00Z', '2026-03-29T05:00:00Z'],
])('at %s nobody is rung up before %s', (now, then) => {
  expect(until(now)).toBe(then);
});

test('the night is that of the installation', () => {
  const now = Temporal.Instant.from('2026-11-25T19:00:00Z');
  expect(quietUntil(now, 'America/New_York')).toBeUndefined();
});
