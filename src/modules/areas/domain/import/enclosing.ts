import { areaKm2 } from '#kernel/geometry/area.ts';
import { boxesMeet, boxOf } from '#kernel/geometry/box.ts';
import { contains } from '#kernel/geometry/contains.ts';
import { clipToBox } from '#kernel/geometry/clip-to-box.ts';
import type { Box, MultiPolygon } from '#kernel/geometry/geometry.ts';
import { intersection } from '#kernel/geometry/overlay.ts';
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
  return mayMeet(rememberedBox(shape), rememberedBox(around))
    ? shareOf(shape, areaKm2(shape), around)
    : 0;
}

/** Only the part of each around the other is compared: a raion's border is long, and a beat meets little of it. */
function shareOf(shape: MultiPolygon, whole: number, around: MultiPolygon): number {
  const [own, other] = [rememberedBox(shape), rememberedBox(around)];
  if (!own || !other) return 0;
  const near = clipToBox(around, grown(own));
  if (near.length === 0) return 0;
  return areaKm2(intersection(clipToBox(shape, grown(other)), near)) / whole;
}

/** Far enough that what the clipping adds along the sides of the box lies outside the other shape. */
function grown([west, south, east, north]: Box): Box {
  const [x, y] = [(east - west) * MARGIN, (north - south) * MARGIN];
  return [west - x, south - y, east + x, north + y];
}

const MARGIN = 0.05;

function largestOverlap(
  register: Register,
  shapeOf: ShapeOf,
  kind: AreaKind,
  shape: MultiPolygon,
  whole: number,
): Enclosing | undefined {
  const box = rememberedBox(shape);
  if (!box) return undefined;
  let best: Enclosing | undefined;
  for (const { area, around } of likeliestFirst(nearAreas(register, shapeOf, kind, box), box)) {
    const share = shareOf(shape, whole, around);
    if (share > (best?.share ?? 0)) best = { area, share };
    // Its neighbours can hold no more than the rest.
    if (share >= MOSTLY_INSIDE) return best;
  }
  return best;
}

interface NearArea {
  readonly area: KnownArea;
  readonly around: MultiPolygon;
}

function nearAreas(
  register: Register,
  shapeOf: ShapeOf,
  kind: AreaKind,
  box: Box,
): readonly NearArea[] {
  const near: NearArea[] = [];
  for (const area of register.all()) {
    const around = area.kind === kind ? shapeOf(area.id) : undefined;
    if (around && mayMeet(box, rememberedBox(around))) near.push({ area, around });
  }
  return near;
}

/** What holds the middle most likely holds the rest, too, and spares comparing with its neighbours. */
function likeliestFirst(
  near: readonly NearArea[],
  [west, south, east, north]: Box,
): readonly NearArea[] {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const holding = new Set(near.filter(({ around }) => contains(around, lon, lat)));
  return [...holding, ...near.filter((one) => !holding.has(one))];
}

function mayMeet(one: Box | undefined, other: Box | undefined): boolean {
  return one !== undefined && other !== undefined && boxesMeet(one, other);
}

/** Each shape is compared with many, and a box takes a look at every position. */
function rememberedBox(shape: MultiPolygon): Box | undefined {
  const known = BOXES.get(shape);
  if (known) return known;
  const box = boxOf(shape);
  if (box) BOXES.set(shape, box);
  return box;
}

const BOXES = new WeakMap<MultiPolygon, Box>();
