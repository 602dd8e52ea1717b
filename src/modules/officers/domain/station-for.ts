import type { Point } from '#kernel/geometry/geometry.ts';
import type { Area } from '#modules/areas/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { OfficersContext } from './officers-context.ts';

export interface StationFor {
  readonly station: Organisation | undefined;
  /** The station says that it answers here; else it is only the nearest. */
  readonly serves: boolean;
  /** Elsewhere in the same areas another station may be the nearest. */
  readonly dependsOnPoint: boolean;
}

const WIDE = new Set(['oblast', 'raion']);

/** The station of a place: the nearest is measured from the point only where the chain has no small area. */
export function stationFor(
  { organisations }: OfficersContext,
  chain: readonly Area[],
  point: Point,
): StationFor {
  const serving = organisations.stationServing(chain);
  if (serving !== undefined) return { station: serving, serves: true, dependsOnPoint: false };
  const centre = centreOf(chain);
  const [near] = organisations.nearest('station', centre ?? point, 1);
  return { station: near?.thing, serves: false, dependsOnPoint: centre === undefined };
}

/** The middle of the narrowest area, if it is small enough that what is near it is near all of it. */
function centreOf(chain: readonly Area[]): Point | undefined {
  return chain.findLast(({ kind, centre }) => centre !== undefined && !WIDE.has(kind))?.centre;
}
