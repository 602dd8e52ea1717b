import { type Result, ok, refuse } from '../result.ts';
import { areaKm2 } from './area.ts';
import { boxOf, boxesMeet } from './box.ts';
import { MAX_MEETINGS, type Meeting, findMeetings } from './crossings.ts';
import type { FeatureRefusal, Mend } from './geojson-findings.ts';
import type { MultiPolygon } from './geometry.ts';
import { tryUnion } from './overlay.ts';
import { resolvePolygon } from './resolve-polygon.ts';
import {
  type DrawnPolygon,
  type RingCounts,
  tidyRings,
  withoutSlivers,
  withoutSpecks,
} from './tidy-rings.ts';

export interface MendedShape {
  readonly shape: MultiPolygon;
  readonly mended: readonly Mend[];
}

/** Converts drawn rings to a shape that conforms to RFC 7946 and has no crossing lines. */
export function mendPolygons(drawn: readonly DrawnPolygon[]): Result<MendedShape, FeatureRefusal> {
  const counts: RingCounts = { closed: 0, repeated: 0, reversed: 0, slivers: 0, tooFew: 0 };
  const tidy = withoutSpecks(tidyRings(drawn, counts), counts);
  const meetings = findMeetings(tidy);
  if (!meetings) return refuse({ code: 'too-complicated', limit: MAX_MEETINGS });
  const resolved = resolvePolygons(tidy, meetings);
  if (!resolved.ok) return resolved;
  const joined = joinParts(resolved.value.parts, meetings);
  if (!joined) return refuse({ code: 'too-complicated', limit: MAX_MEETINGS });
  const shape = withoutSlivers(joined.shape, counts);
  if (shape.length === 0) {
    return refuse({ code: counts.tooFew > 0 ? 'too-few-positions' : 'no-area' });
  }
  return ok({
    shape,
    mended: [...mendsOf(counts), ...resolved.value.mended, ...joined.mended],
  });
}

interface Resolved {
  readonly parts: readonly MultiPolygon[];
  readonly mended: readonly Mend[];
}

/** Each polygon separately. */
function resolvePolygons(
  polygons: MultiPolygon,
  meetings: readonly Meeting[],
): Result<Resolved, FeatureRefusal> {
  const own = ownMeetings(meetings);
  const parts: MultiPolygon[] = [];
  const changes: { at: Meeting['at']; km2: number; touched: boolean }[] = [];
  for (const [index, polygon] of polygons.entries()) {
    const resolved = resolvePolygon(polygon, own.get(index));
    if (!resolved.ok) return resolved;
    parts.push(resolved.value.shape);
    if (resolved.value.change) changes.push(resolved.value.change);
  }
  return ok({ parts, mended: resolvedMends(changes) });
}

function resolvedMends(
  changes: readonly { at: Meeting['at']; km2: number; touched: boolean }[],
): readonly Mend[] {
  const touch = changes.find(({ touched }) => touched);
  const crossings = changes.filter(({ touched }) => !touched);
  const changeKm2 = crossings.reduce((sum, { km2 }) => sum + km2, 0);
  return [
    ...crossings.slice(0, 1).map(({ at }): Mend => ({ code: 'crossing-resolved', at, changeKm2 })),
    ...(touch ? [{ code: 'touch-resolved', at: touch.at } as const] : []),
  ];
}

/** For each polygon its first meeting of lines: a crossing, else a ring that touches itself, else any. */
function ownMeetings(meetings: readonly Meeting[]): ReadonlyMap<number, Meeting> {
  const own = new Map<number, Meeting>();
  for (const meeting of meetings) {
    const [one, other] = meeting.polygons;
    if (one !== other) continue;
    const known = own.get(one);
    if (!known || weightOf(meeting) > weightOf(known)) own.set(one, meeting);
  }
  return own;
}

function weightOf({ kind, inOneRing }: Meeting): number {
  if (kind === 'crossing') return 2;
  return inOneRing ? 1 : 0;
}

/**
 * Merges parts that overlap, contain each other or are adjacent. The result is unambiguous, because all of them belong to the
 * area.
 */
function joinParts(
  parts: readonly MultiPolygon[],
  meetings: readonly Meeting[],
): MendedShape | undefined {
  const shape = parts.flat();
  const cross = meetings.some(
    ({ kind, polygons }) => kind === 'crossing' && polygons[0] !== polygons[1],
  );
  if (!cross && !someMeet(shape)) return { shape, mended: [] };
  const joined = tryUnion(parts);
  if (!joined) return undefined;
  const overlapKm2 = areaKm2(shape) - areaKm2(joined);
  const apart = overlapKm2 <= ROUNDING * areaKm2(shape);
  if (apart && !cross) return { shape, mended: [] };
  return {
    shape: joined,
    mended: [{ code: 'parts-joined', overlapKm2: apart ? 0 : overlapKm2 }],
  };
}

const ROUNDING = 1e-9;

/** Compares their boxes. */
function someMeet(shape: MultiPolygon): boolean {
  const boxes = shape.map((polygon) => boxOf([polygon])).filter((box) => box !== undefined);
  return boxes.some((box, index) => boxes.slice(0, index).some((other) => boxesMeet(box, other)));
}

/** Each code at most once, and only repairs that were made. */
function mendsOf({ closed, repeated, reversed, slivers }: RingCounts): readonly Mend[] {
  const mends: Mend[] = [];
  if (closed > 0) mends.push({ code: 'ring-closed', rings: closed });
  if (repeated > 0) mends.push({ code: 'repeated-positions-removed', positions: repeated });
  if (reversed > 0) mends.push({ code: 'ring-reversed', rings: reversed });
  if (slivers > 0) mends.push({ code: 'sliver-dropped', rings: slivers });
  return mends;
}
