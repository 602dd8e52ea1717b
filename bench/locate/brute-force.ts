import { boxContains, boxOf } from '#kernel/geometry/box.ts';
import type { Ring } from '#kernel/geometry/geometry.ts';
import type { IndexEntry } from '#kernel/geometry/point-index.ts';

/** The obvious solution: the even-odd rule for every area whose box contains the point. Returns how many contain it. */
export function createBruteForce(
  entries: readonly IndexEntry[],
): (lon: number, lat: number) => number {
  const areas = entries.map(({ shape }) => ({ rings: shape.flat(), box: boxOf(shape) }));
  return (lon, lat) => {
    let found = 0;
    for (const { rings, box } of areas) {
      if (box && boxContains(box, lon, lat) && isInside(rings, lon, lat)) found += 1;
    }
    return found;
  };
}

function isInside(rings: readonly Ring[], lon: number, lat: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let [x0, y0] = ring[0] ?? [0, 0];
    for (const [x1, y1] of ring) {
      if (y0 > lat !== y1 > lat && lon < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0))
        inside = !inside;
      x0 = x1;
      y0 = y1;
    }
  }
  return inside;
}
