import { metresBetween } from '../../../kernel/geometry/distance.ts';
import type { Point } from '../../../kernel/geometry/geometry.ts';

/** How far something may be to be near a place outside every area: farther, another region's is meant. */
export const NEAR_METRES = 30_000;

export interface Near<Thing> {
  readonly thing: Thing;
  readonly metres: number;
}

/** The nearest of those that have a position, nearest first; equal distances by id, so that the answer is stable. */
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
