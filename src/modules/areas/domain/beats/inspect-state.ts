import { labelPoint } from '#kernel/geometry/label-point.ts';
import type { Area } from '../area.ts';
import { createAreaLocator, indexBoundaries } from '../area-locator.ts';
import { growAreaTree } from '../area-tree.ts';
import { type BeatCover, beatsByName, coverWithBeats, type Membership } from '../beat-cover.ts';
import type { ShapeOf } from '../import/register.ts';
import { type BeatsInspection, inspectBeats } from './inspect-beats.ts';

/** Areas, their boundaries and what beats answer for by name: as they stand, or as they would. */
export interface BeatsState {
  readonly areas: readonly Area[];
  /** Of hromadas, districts and beats. */
  readonly shapeOf: ShapeOf;
  readonly memberships: readonly Membership[];
}

export interface InspectedState {
  readonly inspection: BeatsInspection;
  readonly cover: BeatCover;
}

/** How the beats of some of the areas fit together, and what each answers for. */
export function inspectState(
  { areas, shapeOf, memberships }: BeatsState,
  within: readonly Area[],
): InspectedState {
  const tree = growAreaTree(areas.map(withCentre(shapeOf)), []);
  const index = indexBoundaries(
    areas.flatMap(({ id, kind }) => {
      const shape = kind === 'beat' ? shapeOf(id) : undefined;
      return shape ? [{ id, kind, shape }] : [];
    }),
  );
  const named = beatsByName(tree, memberships);
  const locator = createAreaLocator(tree, index, (settlement) => named.get(settlement.id)?.[0]);
  const cover = coverWithBeats(tree, locator, named);
  return { inspection: inspectBeats(tree, cover, shapeOf, within), cover };
}

/** As the directory does: an area without a centre of its own is where its boundary is. */
function withCentre(shapeOf: ShapeOf) {
  return (area: Area): Area => {
    const shape = area.centre ? undefined : shapeOf(area.id);
    return shape ? { ...area, centre: labelPoint(shape) } : area;
  };
}
