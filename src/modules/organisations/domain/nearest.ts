import { metresBetween } from '#kernel/geometry/distance.ts';
import type { Point } from '#kernel/geometry/geometry.ts';

/** The largest distance from a position outside every area: beyond it, another region is meant. */
export const NEAR_METRES = 30_000;

export interface Near<Thing> {
  readonly thing: Thing;
  readonly metres: number;
}

/** Sorts the ones that have a position by distance, and equal distances by id, so that the order is stable. */
export function nearest<Thing extends { readonly id: string; readonly point: Point | undefined }>(
  things: readonly Thing[],
  from: Point,
  limit: number,
): readonly Near<Thing>[] {
  return things
    .flatMap((thing) => (thing.point ? [{ thing, metres: metresBetween(from, thing.point) }] : []))
    .sort((a, b) => a.metres - b.metres || (a.thing.id < b.thing.id ? -1 : 1))
    .slice(0, limit);
}
