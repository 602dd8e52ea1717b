import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { AreaKind } from '../domain/area.ts';
import { type BeatsRefusal, beatsRefusal } from '../domain/beats/beats-refusal.ts';
import type { BeatsInspection } from '../domain/beats/inspect-beats.ts';
import { type BeatsState, inspectState } from '../domain/beats/inspect-state.ts';
import { subtree } from '../domain/import/subtree.ts';
import { loadMemberships } from '../storage/beat-settlements.ts';
import { loadKnownAreas } from '../storage/load-known-areas.ts';
import { loadShapesOf } from '../storage/load-shapes.ts';
import { findArea } from './find-area.ts';
import { reachOf } from './may-change.ts';

export interface InspectBeats {
  /** Code or slug; undefined: everywhere. */
  readonly area: string | undefined;
}

/** Overlaps, gaps and residents of beats, including drafts: to be checked before they are published. */
export async function inspectBeats(
  context: Context,
  input: InspectBeats,
): Promise<Result<BeatsInspection, BeatsRefusal>> {
  if (!context.policy.can(context.actor, 'beat.inspect')) return refuse(beatsRefusal('forbidden'));
  return await inTransaction(context, async (tx) => {
    const known = await loadKnownAreas(tx);
    const reaches = reachOf(context, 'beat.inspect', known);
    const area = input.area === undefined ? undefined : findArea(known, input.area);
    if (input.area !== undefined && !(area && reaches(area))) {
      return refuse(beatsRefusal('area-unknown', { area: input.area }));
    }
    const shapes = await loadShapesOf(tx, { kinds: WITH_SHAPES });
    const memberships = await loadMemberships(tx);
    const state: BeatsState = { areas: known, shapeOf: (id) => shapes.get(id), memberships };
    const within = area ? subtree(known, area) : known.filter(reaches);
    return ok(inspectState(state, within).inspection);
  });
}

/** The kinds of areas whose boundaries an inspection needs. */
const WITH_SHAPES: readonly AreaKind[] = ['hromada', 'city-district', 'starosta-district', 'beat'];
