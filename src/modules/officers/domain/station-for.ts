import type { Point } from '../../../kernel/geometry/geometry.ts';
import type { Area } from '../../areas/index.ts';
import type { Organisation } from '../../organisations/index.ts';
import type { OfficersContext } from './officers-context.ts';

export interface StationFor {
  readonly station: Organisation | undefined;
  /** The station says that it answers here; else it is only the nearest. */
  readonly serves: boolean;
}

const WIDE = new Set(['oblast', 'raion']);

/** The station of a place. `point` matters only where the chain has no small area to measure from. */
export function stationFor(
  { organisations }: OfficersContext,
  chain: readonly Area[],
  point: Point,
): StationFor {
  const serving = organisations.stationServing(chain);
  if (serving !== undefined) return { station: serving, serves: true };
  const [near] = organisations.nearest('station', centreOf(chain) ?? point, 1);
  return { station: near?.thing, serves: false };
}

/** Where the station depends on the areas alone, and not on where in them the point is. */
export function dependsOnAreasOnly(
  { organisations }: OfficersContext,
  chain: readonly Area[],
): boolean {
  return organisations.stationServing(chain) !== undefined || centreOf(chain) !== undefined;
}

/** The middle of the narrowest area, if it is small enough that what is near it is near all of it. */
function centreOf(chain: readonly Area[]): Point | undefined {
  return chain.findLast(({ kind, centre }) => centre !== undefined && !WIDE.has(kind))?.centre;
}
