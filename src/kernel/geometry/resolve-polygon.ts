import { type Result, ok, refuse } from '../result.ts';
import { areaKm2 } from './area.ts';
import { boxContains, boxOf, boxesMeet } from './box.ts';
import { type Meeting, MAX_MEETINGS } from './crossings.ts';
import type { FeatureRefusal } from './geojson-findings.ts';
import type { Box, MultiPolygon, Point, Ring } from './geometry.ts';
import { tryUnion } from './overlay.ts';

export interface ResolvedPolygon {
  readonly shape: MultiPolygon;
  /** Undefined if nothing had to be changed. */
  readonly change:
    | { readonly at: Point; readonly km2: number; readonly touched: boolean }
    | undefined;
}

/**
 * How much the area may change when crossings are resolved. A loop of an unsteady hand is a few square metres, and every fill
 * rule gives the same area. If the rules differ by more (a bow tie, a hole that reaches beyond its border), a guess could send
 * people to the wrong officer, so a person must decide.
 */
const CLEAR_ENOUGH = 0.01;
/** Smaller differences are rounding errors. */
const SAME = 1e-9;

/** `meeting`: where the polygon's own lines meet; a crossing is preferred to a touch. */
export function resolvePolygon(
  polygon: readonly Ring[],
  meeting: Meeting | undefined,
): Result<ResolvedPolygon, FeatureRefusal> {
  const drawn: MultiPolygon = [polygon];
  const whole = { shape: drawn, change: undefined };
  const at = meeting?.at ?? misplacedHole(polygon);
  if (!at) return ok(whole);
  const shape = tryUnion([drawn]);
  if (!shape) return refuse({ code: 'too-complicated', limit: MAX_MEETINGS });
  const drawnKm2 = areaKm2(drawn);
  const resolvedKm2 = areaKm2(shape);
  const km2 = Math.abs(resolvedKm2 - drawnKm2);
  const most = Math.max(Math.abs(drawnKm2), resolvedKm2);
  if (km2 > CLEAR_ENOUGH * most) {
    return refuse({ code: 'ambiguous-shape', at, drawnKm2, resolvedKm2 });
  }
  const touched = meeting?.kind !== 'crossing' && km2 <= SAME * most;
  return ok(touched && mayTouch(meeting) ? whole : { shape, change: { at, km2, touched } });
}

/** Rings that touch each other are valid, and so are holes that only seemed misplaced; a ring that touches itself is not. */
function mayTouch(meeting: Meeting | undefined): boolean {
  return !meeting?.inOneRing;
}

/** A hole that may be outside the outer ring or in another hole, judged by boxes only. */
function misplacedHole([outer, ...holes]: readonly Ring[]): Point | undefined {
  const outerBox = outer && boxOf([[outer]]);
  const seen: Box[] = [];
  for (const hole of holes) {
    const box = boxOf([[hole]]);
    if (!box || !outerBox) continue;
    const within = boxContains(outerBox, box[0], box[1]) && boxContains(outerBox, box[2], box[3]);
    if (!within || seen.some((other) => boxesMeet(box, other))) return { lon: box[0], lat: box[1] };
    seen.push(box);
  }
  return undefined;
}
