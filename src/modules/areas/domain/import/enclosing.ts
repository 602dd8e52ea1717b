import { areaKm2 } from '../../../../kernel/geometry/area.ts';
import { boxesMeet, boxOf } from '../../../../kernel/geometry/box.ts';
import type { Box, MultiPolygon } from '../../../../kernel/geometry/geometry.ts';
import { intersection } from '../../../../kernel/geometry/overlay.ts';
import type { AreaKind } from '../area.ts';
import type { KnownArea, Register, ShapeOf } from './register.ts';

/** In which kinds a parent is looked for, the narrowest first. Only what has a boundary of its own is found. */
export const PARENT_KINDS: Readonly<Record<AreaKind, readonly AreaKind[]>> = {
  oblast: [],
  raion: ['oblast'],
  hromada: ['raion', 'oblast'],
  'city-district': ['hromada', 'raion', 'oblast'],
  'starosta-district': ['hromada', 'raion', 'oblast'],
  settlement: ['hromada', 'raion', 'oblast'],
  beat: ['hromada', 'raion', 'oblast'],
};

/** From this share on a shape is said to lie in an area: neighbours' lines differ by a few per cent. */
export const MOSTLY_INSIDE = 0.9;

export interface Enclosing {
  readonly area: KnownArea;
  /** How much of the shape lies in it, from 0 to 1. */
  readonly share: number;
}

/**
 * The area that holds most of a shape: lines drawn by different hands never agree, so "inside" cannot be asked.
 * A narrower kind is preferred where it holds more than half.
 */
export function enclosingArea(
  register: Register,
  shapeOf: ShapeOf,
  kind: AreaKind,
  shape: MultiPolygon,
): Enclosing | undefined {
  const whole = areaKm2(shape);
  let best: Enclosing | undefined;
  for (const wider of PARENT_KINDS[kind]) {
    const found = largestOverlap(register, shapeOf, wider, shape, whole);
    if (found && found.share > (best?.share ?? 0)) best = found;
    if (best && best.share > 0.5) return best;
  }
  return best;
}

/** How much of a shape lies in another, from 0 to 1. */
export function shareWithin(shape: MultiPolygon, around: MultiPolygon): number {
  return mayMeet(boxOf(shape), boxOf(around)) ? shareOf(shape, areaKm2(shape), around) : 0;
}

function shareOf(shape: MultiPolygon, whole: number, around: MultiPolygon): number {
  return areaKm2(intersection(shape, around)) / whole;
}

function largestOverlap(
  register: Register,
  shapeOf: ShapeOf,
  kind: AreaKind,
  shape: MultiPolygon,
  whole: number,
): Enclosing | undefined {
  const box = boxOf(shape);
  let best: Enclosing | undefined;
  for (const area of register.all()) {
    const around = area.kind === kind ? shapeOf(area.id) : undefined;
    if (!around || !mayMeet(box, boxOf(around))) continue;
    const share = shareOf(shape, whole, around);
    if (share > (best?.share ?? 0)) best = { area, share };
  }
  return best;
}

function mayMeet(one: Box | undefined, other: Box | undefined): boolean {
  return one !== undefined && other !== undefined && boxesMeet(one, other);
}
