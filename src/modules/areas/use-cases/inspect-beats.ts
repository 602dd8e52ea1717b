import { labelPoint } from '../../../kernel/geometry/label-point.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Context } from '../../identity/index.ts';
import type { Area, AreaKind } from '../domain/area.ts';
import { createAreaLocator, indexBoundaries } from '../domain/area-locator.ts';
import { growAreaTree } from '../domain/area-tree.ts';
import { beatsByName, coverWithBeats } from '../domain/beat-cover.ts';
import { type BeatsRefusal, beatsRefusal } from '../domain/beats/beats-refusal.ts';
import { type BeatsInspection, inspectBeats as inspect } from '../domain/beats/inspect-beats.ts';
import type { ShapeOf } from '../domain/import/register.ts';
import { loadMemberships } from '../storage/beat-settlements.ts';
import { loadKnownAreas } from '../storage/load-known-areas.ts';
import { loadShapesOf } from '../storage/load-shapes.ts';
import { findArea } from './find-area.ts';
import { subtree } from './publish-areas.ts';

export interface InspectBeats {
  /** By code or slug; undefined means everywhere. */
  readonly area: string | undefined;
}

/** Overlaps, holes and residents of beats, drafts included: what one looks at before publishing them. */
export async function inspectBeats(
  context: Context,
  input: InspectBeats,
): Promise<Result<BeatsInspection, BeatsRefusal>> {
  if (!context.policy.can(context.actor, 'beat.inspect')) return refuse(beatsRefusal('forbidden'));
  return await context.platform.database.transaction(async (tx) => {
    const known = await loadKnownAreas(tx);
    const area = input.area === undefined ? undefined : findArea(known, input.area);
    if (input.area !== undefined && !area) {
      return refuse(beatsRefusal('area-unknown', { area: input.area }));
    }
    const shapes = await loadShapesOf(tx, { kinds: WITH_SHAPES });
    const tree = growAreaTree(known.map(withCentre((id) => shapes.get(id))), []);
    const index = indexBoundaries(
      known.flatMap(({ id, kind }) => {
        const shape = kind === 'beat' ? shapes.get(id) : undefined;
        return shape ? [{ id, kind, shape }] : [];
      }),
    );
    const named = beatsByName(tree, await loadMemberships(tx));
    const locator = createAreaLocator(tree, index, (settlement) => named.get(settlement.id)?.[0]);
    const cover = coverWithBeats(tree, locator, named);
    return ok(inspect(tree, cover, (id) => shapes.get(id), area ? subtree(known, area) : tree.all));
  });
}

const WITH_SHAPES: readonly AreaKind[] = ['hromada', 'city-district', 'starosta-district', 'beat'];

/** As the directory does: an area without a centre of its own is where its boundary is. */
function withCentre(shapeOf: ShapeOf) {
  return (area: Area): Area => {
    const shape = area.centre ? undefined : shapeOf(area.id);
    return shape ? { ...area, centre: labelPoint(shape) } : area;
  };
}
