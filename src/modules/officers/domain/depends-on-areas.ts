import type { Point } from '../../../kernel/geometry/geometry.ts';
import type { Area } from '../../areas/index.ts';
import type { OfficersContext } from './officers-context.ts';

const WIDE = new Set(['oblast', 'raion']);

/** Where an answer depends on the areas alone, and not on where in them the point is. */
export function dependsOnAreasOnly(
  { organisations }: OfficersContext,
  chain: readonly Area[],
): boolean {
  return organisations.stationServing(chain) !== undefined || centreOf(chain) !== undefined;
}

/** The middle of the narrowest area, if it is small enough that what is near it is near all of it. */
export function centreOf(chain: readonly Area[]): Point | undefined {
  return chain.findLast(({ kind, centre }) => centre !== undefined && !WIDE.has(kind))?.centre;
}
