import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const TATARBUNARY = { lon: 29.612, lat: 45.84 };
const NEAR = { lon: 29.7, lat: 45.9 };
const ODESA = { lon: 30.7326, lat: 46.4775 };

describe('the nearest station', () => {
  it('comes first, and one without a position does not come at all', () => {
    const found = nearest(
      [
        { id: 'far', point: ODESA },
        { id: 'unknown', point: undefined },
        { id: 'near', point: NEAR },
      ],
      TATARBUNARY,
      5,
    );
    expect(found.map((one) => one.thing.id)).toEqual(['near', 'far']);
  });

  it('is the same one each time where two are equally far', () => {
    const twins = [
      { id: 'b', point: NEAR },
      { id: 'a', point: NEAR },
    ];
    expect(nearest(twins, TATARBUNARY, 1)[0]?.thing.id).toBe('a');
    expect(nearest(twins.toReversed(), TATARBUNARY, 1)[0]?.thing.id).toBe('a');
  });
});
