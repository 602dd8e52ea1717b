import { expect, it } from 'vitest';
import { toldFirst } from './told-first.ts';

it.for([
  [40, 12, 12],
  [40, 40, 40],
  [40, 9, undefined],
  // Two had been there before: they would be known.
  [40, 38, undefined],
  [40, 0, undefined],
  [40, undefined, undefined],
] as const)(
  'of %i who came, %s of them for the first time, tells %s',
  ([came, cameFirst, told]) => {
    const heldAt = Temporal.Instant.from('2026-12-03T16:00:00Z');
    expect(toldFirst({ heldAt, came, cameFirst, topics: [] })).toBe(told);
  },
);
