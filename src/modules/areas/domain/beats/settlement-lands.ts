import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { union } from '#kernel/geometry/overlay.ts';
import { splitByNearest } from '#kernel/geometry/voronoi.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { HromadaState } from './hromada-state.ts';

export type Lands = ReadonlyMap<AreaId, MultiPolygon>;
export const NO_LANDS: Lands = new Map();

/** Of each settlement what is nearer to it than to any other. Nothing where no boundary or no position is known. */
export function landsOf({ hromada, areas, shapes }: HromadaState): Lands {
  const region = shapes.get(hromada.id);
  const seeds = areas.flatMap(({ id, kind, centre }) =>
    kind === 'settlement' && centre ? [{ id, point: centre }] : [],
  );
  const split = region ? splitByNearest(region, seeds) : undefined;
  return split?.ok ? new Map(split.value.cells.map(({ id, shape }) => [id, shape])) : NO_LANDS;
}

export function landOf(lands: Lands, ids: readonly AreaId[]): MultiPolygon {
  return union(ids.map((id) => lands.get(id) ?? []));
}
