import type { MultiPolygon, Ring } from '#kernel/geometry/geometry.ts';
import type { Projection } from './projection.ts';

type Spot = readonly [number, number];

/** A shape on the drawing's grid: rings without their last, repeated, position. */
export type Outline = readonly (readonly Spot[])[];

/** Rings that shrink to nothing at this size are left out. */
export function outlineOf(shape: MultiPolygon, projection: Projection): Outline {
  return shape
    .flat()
    .map((ring) => snapped(ring, projection))
    .filter((ring) => ring.length >= 3);
}

/** SVG path data, each step relative to the last: half as long as absolute positions. */
export function pathOf(outline: Outline): string {
  return outline.map(ringPath).join('');
}

function ringPath(ring: readonly Spot[]): string {
  let [fromX, fromY] = [0, 0];
  let path = '';
  for (const [x, y] of ring) {
    path += path === '' ? `M${x} ${y}l` : step(x - fromX, y - fromY, path.endsWith('l'));
    [fromX, fromY] = [x, y];
  }
  return `${path}z`;
}

/** A minus sign parts two numbers as well as a space does. */
function step(dx: number, dy: number, first: boolean): string {
  return `${first || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
}

function snapped(ring: Ring, projection: Projection): readonly Spot[] {
  const spots: Spot[] = [];
  for (const [lon, lat] of ring) add(spots, projection.place(lon, lat));
  if (spots.length > 1 && isSame(spots.at(0), spots.at(-1))) spots.pop();
  return spots;
}

function add(spots: Spot[], spot: Spot): void {
  const last = spots.at(-1);
  if (isSame(last, spot)) return;
  const beforeLast = spots.at(-2);
  // A spot on the straight line between its neighbours draws nothing.
  if (last && beforeLast && isBetween(beforeLast, last, spot)) spots.pop();
  spots.push(spot);
}

function isSame(a: Spot | undefined, b: Spot | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

function isBetween([ax, ay]: Spot, [bx, by]: Spot, [cx, cy]: Spot): boolean {
  const onLine = (bx - ax) * (cy - ay) === (by - ay) * (cx - ax);
  const onward = (bx - ax) * (cx - bx) + (by - ay) * (cy - by) > 0;
  return onLine && onward;
}
