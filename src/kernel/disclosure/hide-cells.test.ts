import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenParts, hiddenTicks } from './hide-cells.ts';
import { boundsOf } from './testing/linear-bounds.ts';

describe('cells that are hidden', () => {
  it('of a partition are at least two, together at least the limit, and hold every small one', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.constantFrom(10, 20), (cells, fewest) => {
        const all = cells.reduce((sum, one) => sum + one, 0);
        fc.pre(all >= fewest);
        const hidden = hiddenParts(cells, fewest);
        for (const [index, count] of cells.entries()) {
          if (count < fewest) expect(hidden).toContain(index);
        }
        if (hidden.size === 0) return;
        const variables = [...hidden].map((index) => `x${index}`).join(' + ');
        const shown = cells.reduce((sum, one, index) => sum + (hidden.has(index) ? 0 : one), 0);
        for (const index of hidden) {
          const { least, most } = boundsOf(`x${index}`, [`${variables} = ${all - shown}`]);
          expect(most - least).toBeGreaterThanOrEqual(fewest);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of ticks are those with few on either side', () => {
    expect([...hiddenTicks([3, 10, 25, 31], 40)]).toEqual([0, 3]);
    expect([...hiddenTicks([3, 10, 25, 31], 40, 16)]).toEqual([0, 1, 2, 3]);
  });
});
