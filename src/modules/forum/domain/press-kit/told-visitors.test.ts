import { expect, it } from 'vitest';
import { toldVisitors } from './told-visitors.ts';

const endsAt = Temporal.Instant.from('2026-12-19T16:00:00Z');

it.for([
  ['2026-12-19T15:59:59Z', 212, undefined],
  ['2026-12-19T16:00:00Z', 212, 212],
  ['2026-12-20T08:00:00Z', 9, undefined],
  ['2026-12-20T08:00:00Z', 0, undefined],
] as const)('at %s, of %i who came, %s are told', ([now, came, told]) => {
  expect(toldVisitors({ endsAt }, came, Temporal.Instant.from(now))).toBe(told);
});
