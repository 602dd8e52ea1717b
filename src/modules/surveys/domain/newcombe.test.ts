import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOfShares } from './newcombe.ts';

/** Table II of R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, its line of method 10. */
const PUBLISHED = [
  { one: [56, 70], other: [48, 80], lower: 0.0524, upper: 0.3339 },
  { one: [9, 10], other: [3, 10], lower: 0.1705, upper: 0.809 },
  { one: [6, 7], other: [2, 7], lower: 0.0582, upper: 0.8062 },
  { one: [5, 56], other: [0, 29], lower: -0.0381, upper: 0.1926 },
  { one: [0, 10], other: [0, 20], lower: -0.1611, upper: 0.2775 },
  { one: [0, 10], other: [0, 10], lower: -0.2775, upper: 0.2775 },
  { one: [10, 10], other: [0, 20], lower: 0.6791, upper: 1 },
  { one: [10, 10], other: [0, 10], lower: 0.6075, upper: 1 },
] as const;

describe('what lies between two shares', () => {
  it.each(PUBLISHED)('is $lower to $upper of $one and $other, as published', (line) => {
    const { lower, upper } = differenceOfShares(
      { count: line.one[0], of: line.one[1] },
      { count: line.other[0], of: line.other[1] },
    );
    expect(lower).toBeCloseTo(line.lower, 4);
    expect(upper).toBeCloseTo(line.upper, 4);
  });

  it('holds the difference itself, and turns with the groups', () => {
    const share = fc
      .integer({ min: 1, max: 500 })
      .chain((of) => fc.integer({ min: 0, max: of }).map((count) => ({ count, of })));
    fc.assert(
      fc.property(share, share, (one, other) => {
        const { lower, upper } = differenceOfShares(one, other);
        const difference = one.count / one.of - other.count / other.of;
        expect(lower).toBeLessThanOrEqual(difference + 1e-9);
        expect(upper).toBeGreaterThanOrEqual(difference - 1e-9);
        const turned = differenceOfShares(other, one);
        expect(turned.lower).toBeCloseTo(-upper, 9);
        expect(turned.upper).toBeCloseTo(-lower, 9);
      }),
    );
  });
});
