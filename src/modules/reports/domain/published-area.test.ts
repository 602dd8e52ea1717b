import { expect, test } from 'vitest';
import type { AreaId } from '#kernel/ids.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import { publishedArea } from './published-area.ts';

const HERE = '00000000-0000-4000-8000-000000000001' as AreaId;
const THERE = '00000000-0000-4000-8000-000000000002' as AreaId;
const OBLAST = '00000000-0000-4000-8000-000000000003' as AreaId;
const square = { lat: 45.5, lon: 29.5 };

/** A community whose boundary the meridian is, with nothing but the oblast, or with nothing at all, beyond. */
function areasWest(
  lon: number,
  beyond: 'oblast' | 'nothing',
): Pick<AreaDirectory, 'locate' | 'lineOf'> {
  const area = (id: AreaId, kind: Area['kind']) => ({ id, kind }) as Area;
  return {
    locate: (point) => {
      const outside = beyond === 'oblast' ? area(OBLAST, 'oblast') : undefined;
      const narrowest = point.lon < lon ? area(HERE, 'beat') : outside;
      return { chain: narrowest ? [narrowest] : [], narrowest };
    },
    lineOf: (id) => [id, OBLAST],
  };
}

const at = (lon: number, positionRule: 'place' | 'coarse' | 'never', areaId = THERE) => ({
  positionRule,
  areaId,
  position: { ...square, lon },
});

test('what everybody sees where it stands, and what is on no map, keeps its own area', () => {
  const areas = areasWest(29.5, 'nothing');
  expect(publishedArea(areas, at(29.4999, 'place'))).toBe(THERE);
  expect(publishedArea(areas, at(29.4999, 'never'))).toBe(THERE);
  expect(publishedArea(areas, { ...at(0, 'coarse'), position: undefined })).toBe(THERE);
});

test('a square with its middle beyond the community is still one of the community’s', () => {
  for (const beyond of ['oblast', 'nothing'] as const) {
    for (const lon of [29.496, 29.4999, 29.5001, 29.501]) {
      expect(publishedArea(areasWest(29.497, beyond), at(lon, 'coarse'))).toBe(HERE);
    }
  }
});

test('of one that only touches the map it is said whose map that is', () => {
  expect(publishedArea(areasWest(0, 'nothing'), at(29.5, 'coarse'))).toBe(OBLAST);
});
