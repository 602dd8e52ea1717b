import { Delaunay } from 'd3-delaunay';
import { type Result, ok, refuse } from '../result.ts';
import { boxOf, boxOfBoxes, boxOfPoints } from './box.ts';
import { contains } from './contains.ts';
import type { Box, MultiPolygon, Point } from './geometry.ts';
import { intersection } from './overlay.ts';

export interface Seed<Id extends string = string> {
  readonly id: Id;
  readonly point: Point;
}

export interface Split<Id extends string = string> {
  /** In the order of the seeds. Together they cover the region, and neighbours have common border positions. */
  readonly cells: readonly { readonly id: Id; readonly shape: MultiPolygon }[];
  /** Seeds without a cell: another one is at the same point, or others are nearer everywhere in the region. */
  readonly without: readonly {
    readonly id: Id;
    readonly reason: 'same-point' | 'others-nearer';
  }[];
  /** Seeds outside the region. They are used too, because a map's border and a list's coordinates seldom agree to the metre. */
  readonly outside: readonly Id[];
}

export type SplitRefusal = 'no-seeds' | 'no-region' | 'position-not-finite';

/** Divides the region by the nearest seed in metres. */
export function splitByNearest<Id extends string>(
  region: MultiPolygon,
  seeds: readonly Seed<Id>[],
): Result<Split<Id>, SplitRefusal> {
  const box = boxOf(region);
  if (!box) return refuse('no-region');
  if (seeds.length === 0) return refuse('no-seeds');
  if (!seeds.every(({ point }) => Number.isFinite(point.lon) && Number.isFinite(point.lat))) {
    return refuse('position-not-finite');
  }
  const { first, repeated } = byPoint(seeds.map(onGrid));
  const shares = cellsOf(first, box).map(({ id, cell }) => ({
    id,
    shape: intersection(region, cell),
  }));
  return ok({
    cells: shares.filter(({ shape }) => shape.length > 0),
    without: [
      ...repeated.map(({ id }) => ({ id, reason: 'same-point' as const })),
      ...shares
        .filter(({ shape }) => shape.length === 0)
        .map(({ id }) => ({ id, reason: 'others-nearer' as const })),
    ],
    outside: seeds
      .filter(({ point }) => !contains(region, point.lon, point.lat))
      .map(({ id }) => id),
  });
}

/**
 * The grid of seeds, a decimetre in degrees: nearer seeds count as one point, because almost equal points break the
 * triangulation.
 */
const GRID = 1e6;

function onGrid<Id extends string>({ id, point }: Seed<Id>): Seed<Id> {
  const lon = Math.round(point.lon * GRID) / GRID;
  const lat = Math.round(point.lat * GRID) / GRID;
  return { id, point: { lon, lat } };
}

/** Of seeds at one point the one with the first id gets the cell, so that the order of a file does not matter. */
function byPoint<Id extends string>(
  seeds: readonly Seed<Id>[],
): { first: readonly Seed<Id>[]; repeated: readonly Seed<Id>[] } {
  const holders = new Map<string, Seed<Id>>();
  for (const seed of seeds) {
    const place = `${seed.point.lon} ${seed.point.lat}`;
    const holder = holders.get(place);
    if (!holder || seed.id < holder.id) holders.set(place, seed);
  }
  const held = new Set(holders.values());
  return {
    first: seeds.filter((seed) => held.has(seed)),
    repeated: seeds.filter((seed) => !held.has(seed)),
  };
}

/** The distance of the auxiliary points, in multiples of the region's size. */
const FAR = 10;

/**
 * Voronoi cells, in degrees. Degrees of longitude are scaled to their length in the middle of the region, so that across an
 * oblast “nearest” is right to a few metres. Four auxiliary points far outside close every cell (they are nearest to no point
 * of the region), so that neighbours have identical corners.
 */
function cellsOf<Id extends string>(
  seeds: readonly Seed<Id>[],
  regionBox: Box,
): { id: Id; cell: MultiPolygon }[] {
  const [west, south, east, north] =
    boxOfBoxes([regionBox, boxOfPoints(seeds.map(({ point }) => point)) ?? regionBox]) ?? regionBox;
  const shrink = Math.cos((((regionBox[1] + regionBox[3]) / 2) * Math.PI) / 180);
  const middle = { x: ((west + east) / 2) * shrink, y: (south + north) / 2 };
  const far = FAR * Math.max((east - west) * shrink, north - south, 1e-3);
  const points = [
    ...seeds.map(({ point }): [number, number] => [point.lon * shrink, point.lat]),
    ...STRANGERS.map(([x, y]): [number, number] => [middle.x + x * far, middle.y + y * far]),
  ];
  const bounds: Delaunay.Bounds = [
    middle.x - 9 * far,
    middle.y - 9 * far,
    middle.x + 9 * far,
    middle.y + 9 * far,
  ];
  const voronoi = Delaunay.from(points).voronoi(bounds);
  return seeds.map(({ id }, index) => {
    const corners = voronoi.cellPolygon(index) ?? [];
    return { id, cell: [[corners.map(([x, y]): [number, number] => [x / shrink, y])]] };
  });
}

/** Rotated off the axes, because triangulations fail for four points on one circle. */
const STRANGERS = [
  [1, 0.3],
  [-0.3, 1],
  [-1, -0.4],
  [0.4, -1.1],
] as const;
