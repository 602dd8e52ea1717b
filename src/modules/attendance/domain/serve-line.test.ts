import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_OVERTAKEN, serveLine, type WaitingGroup } from './serve-line.ts';

const line = (...seats: readonly number[]): readonly WaitingGroup[] =>
  seats.map((each, index) => ({ id: `${index}`, seats: each, turn: index, passedOver: 0 }));
const ids = (groups: readonly WaitingGroup[]) => groups.map(({ id }) => id);

describe('free seats', () => {
  it('go to the first who waits, and to the next', () => {
    expect(ids(serveLine(line(1, 1, 1), 2, true).served)).toEqual(['0', '1']);
  });

  it('go to the first whose group fits, and the larger one is known to have been overtaken', () => {
    const { served, passedOver } = serveLine(line(4, 1, 1), 2, true);
    expect(ids(served)).toEqual(['1', '2']);
    expect([...passedOver]).toEqual([['0', 2]]);
  });

  it('are collected for a group that was overtaken often enough', () => {
    const [group, ...others] = line(4, 1, 1);
    if (!group) throw new Error('nobody waits');
    const waiting = [{ ...group, passedOver: MAX_OVERTAKEN }, ...others];
    expect(serveLine(waiting, 3, true).served).toEqual([]);
    expect(ids(serveLine(waiting, 4, true).served)).toEqual(['0']);
    // Shortly before the start nobody waits for them.
    expect(ids(serveLine(waiting, 3, false).served)).toEqual(['1', '2']);
  });

  it('are never too many, and no group is overtaken more often than is allowed', () => {
    const groups = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 30 });
    const freed = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 });
    fc.assert(
      fc.property(groups, freed, (seats, times) => {
        let waiting = [...line(...seats)];
        let free = 0;
        for (const more of times) {
          free += more;
          const { served, passedOver } = serveLine(waiting, free, true);
          free -= served.reduce((sum, group) => sum + group.seats, 0);
          expect(free).toBeGreaterThanOrEqual(0);
          waiting = waiting
            .filter((group) => !served.includes(group))
            .map((group) => ({
              ...group,
              passedOver: passedOver.get(group.id) ?? group.passedOver,
            }));
          for (const group of waiting) expect(group.passedOver).toBeLessThanOrEqual(MAX_OVERTAKEN);
          // Whoever is first is served as soon as there are seats for them.
          expect(waiting[0]?.seats ?? Number.POSITIVE_INFINITY).toBeGreaterThan(free);
        }
      }),
    );
  });
});
