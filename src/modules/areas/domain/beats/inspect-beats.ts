import { areaKm2 } from '#kernel/geometry/area.ts';
import { holes, overlaps } from '#kernel/geometry/fit.ts';
import type { MultiPolygon, Point } from '#kernel/geometry/geometry.ts';
import { labelPoint } from '#kernel/geometry/label-point.ts';
import { difference } from '#kernel/geometry/overlay.ts';
import type { Area } from '../area.ts';
import type { AreaTree } from '../area-tree.ts';
import type { BeatCover } from '../beat-cover.ts';
import { MOSTLY_INSIDE, shareWithin } from '../import/enclosing.ts';
import type { ShapeOf } from '../import/register.ts';
import { beatLimit } from '../legal-limits.ts';

export interface BeatFigures {
  readonly beat: Area;
  readonly hromada: string | undefined;
  /** Undefined for a beat that is known by its settlements only. */
  readonly km2: number | undefined;
  readonly settlements: number;
  /** Of the settlements whose population is known and that have no other beat. */
  readonly population: number;
  /** Settlements whose population is not known. */
  readonly uncounted: number;
  /** Settlements with several beats: nobody says how many residents each has. */
  readonly shared: number;
  readonly urban: boolean;
  readonly limit: number;
  readonly overLimit: boolean;
}

export interface BeatsInspection {
  readonly beats: readonly BeatFigures[];
  readonly overlaps: readonly {
    readonly first: Area;
    readonly second: Area;
    readonly km2: number;
    readonly shape: MultiPolygon;
  }[];
  /** Beats that reach out of their hromada by more than neighbours' lines differ. */
  readonly outside: readonly { readonly beat: Area; readonly km2: number }[];
  /** Parts of hromadas with beats that are in none. */
  readonly holes: readonly {
    readonly hromada: Area;
    readonly km2: number;
    readonly at: Point | undefined;
    readonly shape: MultiPolygon;
  }[];
  /** Settlements of hromadas with beats for which none of them answers. */
  readonly uncovered: readonly Area[];
  readonly hromadasWithoutBeats: readonly Area[];
}

/** How the beats in and below an area fit together, and how many residents each has. */
export function inspectBeats(
  tree: AreaTree,
  cover: BeatCover,
  shapeOf: ShapeOf,
  within: readonly Area[],
): BeatsInspection {
  const meant = new Set(within.map(({ id }) => id));
  const inOrder = tree.all.filter(({ id }) => meant.has(id));
  // A retired beat has neither a boundary in force nor a settlement.
  const isAtWork = ({ kind, id }: Area) =>
    kind === 'beat' && (shapeOf(id) !== undefined || cover.settlementsOf(id).length > 0);
  const beats = inOrder.filter(isAtWork);
  const hromadas = inOrder.filter((area) => area.kind === 'hromada');
  const bounded = beats.flatMap((beat) => withShape(beat, shapeOf));
  const beatsBelow = new Map(
    hromadas.map(({ id }) => [id, tree.descendants(id, 'beat').filter(isAtWork)]),
  );
  return {
    beats: beats.map((beat) => figuresOf(tree, cover, beat, shapeOf(beat.id))),
    overlaps: overlaps(bounded.map(({ shape }) => shape)).flatMap(({ first, second, ...piece }) => {
      const [one, other] = [bounded[first]?.area, bounded[second]?.area];
      return one && other ? [{ first: one, second: other, ...piece }] : [];
    }),
    outside: bounded.flatMap(({ area, shape }) => outsideOf(tree, area, shape, shapeOf)),
    holes: hromadas.flatMap((hromada) =>
      holesIn(hromada, beatsBelow.get(hromada.id) ?? [], shapeOf),
    ),
    uncovered: hromadas.flatMap(({ id }) =>
      beatsBelow.get(id)?.length
        ? tree.descendants(id, 'settlement').filter((one) => cover.beatsOf(one.id).length === 0)
        : [],
    ),
    hromadasWithoutBeats: hromadas.filter(({ id }) => beatsBelow.get(id)?.length === 0),
  };
}

function withShape(area: Area, shapeOf: ShapeOf) {
  const shape = shapeOf(area.id);
  return shape ? [{ area, shape }] : [];
}

function outsideOf(tree: AreaTree, beat: Area, shape: MultiPolygon, shapeOf: ShapeOf) {
  const hromada = tree.chain(beat.id).find(({ kind }) => kind === 'hromada');
  const region = hromada && shapeOf(hromada.id);
  if (!region || shareWithin(shape, region) >= MOSTLY_INSIDE) return [];
  return [{ beat, km2: areaKm2(difference(shape, [region])) }];
}

function holesIn(hromada: Area, beats: readonly Area[], shapeOf: ShapeOf) {
  const region = shapeOf(hromada.id);
  const shapes = beats.flatMap((beat) => withShape(beat, shapeOf).map(({ shape }) => shape));
  // Where beats are known by their settlements only, a map cannot say what is left over.
  if (!region || shapes.length === 0 || shapes.length < beats.length) return [];
  return holes(region, shapes).map(({ km2, shape }) => ({
    hromada,
    km2,
    at: labelPoint(shape),
    shape,
  }));
}

function figuresOf(
  tree: AreaTree,
  cover: BeatCover,
  beat: Area,
  shape: MultiPolygon | undefined,
): BeatFigures {
  const settlements = cover.settlementsOf(beat.id);
  const own = settlements.filter((settlement) => cover.beatsOf(settlement.id).length === 1);
  const counted = own.flatMap(({ population }) => population ?? []);
  const population = counted.reduce((sum, one) => sum + one, 0);
  const urban = beat.urban ?? settlements.some(isUrban);
  const limit = beatLimit(urban);
  return {
    beat,
    hromada: tree.chain(beat.id).find((area) => area.kind === 'hromada')?.name,
    km2: shape && areaKm2(shape),
    settlements: settlements.length,
    population,
    uncounted: own.length - counted.length,
    shared: settlements.length - own.length,
    urban,
    limit,
    overLimit: population > limit,
  };
}

/** A beat with a city or a town in it is taken as urban, whose limit is the higher one. */
function isUrban({ settlementKind }: Area): boolean {
  return settlementKind === 'city' || settlementKind === 'town';
}
