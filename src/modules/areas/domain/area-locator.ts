import type { Box, MultiPolygon, Point } from '#kernel/geometry/geometry.ts';
import { type PointIndex, pointIndexInSteps } from '#kernel/geometry/point-index.ts';
import type { AreaId } from '#kernel/ids.ts';
import { runSteps, type Steps } from '#kernel/steps.ts';
import { type Area, AREA_KINDS, type AreaKind } from './area.ts';
import { type AreaTree, byWidth } from './area-tree.ts';
import type { Location } from './directory.ts';

/** Which areas a point is in, by their boundaries and, where those are missing, by their parents. */
export interface AreaLocator {
  locate(point: Point): Location;
  shape(id: AreaId): MultiPolygon | undefined;
  box(id: AreaId): Box | undefined;
}

/** The boundaries in force, by place in the index. It outlives a rebuild that changes no boundary. */
export interface BoundaryIndex {
  readonly areaIds: readonly AreaId[];
  readonly index: PointIndex;
}

export interface Bounded {
  readonly id: AreaId;
  readonly kind: AreaKind;
  readonly shape: MultiPolygon;
}

/** Takes the shapes one at a time, so that they need not all be in memory in their long form. */
export function indexBoundaries(bounded: Iterable<Bounded>): BoundaryIndex {
  return runSteps(boundaryIndexInSteps(bounded));
}

export function* boundaryIndexInSteps(bounded: Iterable<Bounded>): Steps<BoundaryIndex> {
  const areaIds: AreaId[] = [];
  function* entries() {
    for (const { id, kind, shape } of bounded) {
      areaIds.push(id);
      yield { key: id, group: AREA_KINDS.indexOf(kind), shape };
    }
  }
  return { index: yield* pointIndexInSteps(entries()), areaIds };
}

/** `beatOf` says which beat answers for a settlement by name, for villages whose beat has no line on the map. */
export function createAreaLocator(
  tree: AreaTree,
  { areaIds, index }: BoundaryIndex,
  beatOf: (settlement: Area) => Area | undefined,
): AreaLocator {
  const places = new Map(areaIds.map((id, place) => [id, place]));
  // Half a million points a second allow no new objects: the index gives equal hits as one array.
  const answers = new Map<readonly number[], Location>();

  function answer(hits: readonly number[]): Location {
    const chain = chainOf(tree, areasAt(hits), beatOf);
    return { chain, narrowest: chain.at(-1) };
  }

  function areasAt(hits: readonly number[]): readonly Area[] {
    return hits.flatMap((hit) => {
      const id = areaIds[hit];
      return (id && tree.get(id)) ?? [];
    });
  }

  return {
    locate({ lon, lat }) {
      const hits = index.locate(lon, lat);
      const known = answers.get(hits);
      if (known) return known;
      const found = answer(hits);
      answers.set(hits, found);
      return found;
    },
    shape: (id) => at(places.get(id), index.shape),
    box: (id) => at(places.get(id), index.box),
  };
}

/**
 * Boundaries drawn by different hands disagree along their edges. The hromada that holds the point decides
 * what is above it; a narrower area counts where its own hromada is that one. A beat always counts:
 * it is the answer that people came for.
 */
function chainOf(
  tree: AreaTree,
  hits: readonly Area[],
  beatOf: (settlement: Area) => Area | undefined,
): readonly Area[] {
  const anchor = hits.find((area) => area.kind === 'hromada') ?? hits.at(-1);
  if (!anchor) return [];
  const line = new Set(tree.chain(anchor.id));
  const kinds = new Set([...line].map((area) => area.kind));
  const narrower = hits.filter((area) => !line.has(area) && belongs(tree, area, anchor));
  const named = narrower.filter((area) => area.kind === 'settlement').map(beatOf);
  for (const area of [...narrower, ...named]) {
    if (!area || kinds.has(area.kind)) continue;
    kinds.add(area.kind);
    line.add(area);
  }
  return [...line].sort(byWidth);
}

function belongs(tree: AreaTree, area: Area, anchor: Area): boolean {
  if (area.kind === 'beat') return true;
  const own = tree.chain(area.id).find((above) => above.kind === anchor.kind);
  return own === undefined || own.id === anchor.id;
}

function at<Value>(
  place: number | undefined,
  read: (place: number) => Value | undefined,
): Value | undefined {
  return place === undefined ? undefined : read(place);
}
