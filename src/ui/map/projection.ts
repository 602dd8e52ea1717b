import type { Box } from '#kernel/geometry/geometry.ts';

/** Units of the drawing; the picture grows and shrinks with its place. */
export const WIDTH = 440;
const MARGIN = 10;
const FLATTEST = 0.55;
const TALLEST = 1.05;

export interface Projection {
  readonly height: number;
  /** Whole units: at the size that it is shown, nobody sees a half, and borders that were shared stay shared. */
  place(lon: number, lat: number): readonly [number, number];
}

/** A degree of longitude is as wide as it is at the middle of the box: true enough for a hromada or an oblast. */
export function project(box: Box): Projection {
  const [west, south, east, north] = box;
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const across = Math.max((east - west) * narrowing, 1e-6);
  const up = Math.max(north - south, 1e-6);
  const shape = Math.min(Math.max(up / across, FLATTEST), TALLEST);
  const height = Math.round(WIDTH * shape);
  const scale = Math.min((WIDTH - 2 * MARGIN) / across, (height - 2 * MARGIN) / up);
  const left = (WIDTH - across * scale) / 2;
  const top = (height - up * scale) / 2;
  return {
    height,
    place: (lon, lat) => [
      Math.round(left + (lon - west) * narrowing * scale),
      Math.round(top + (north - lat) * scale),
    ],
  };
}
