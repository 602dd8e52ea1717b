import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { type AreaDirectory, openAreaDirectory } from '#modules/areas/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import {
  lineUpMoved,
  loadPublishedPlaces,
  loadPublishedSpots,
  saveBeatsOfPlaces,
  saveBeatsOfSpots,
} from '../storage/line-up-published.ts';

/** After areas have changed, assigns published reports to the areas and beats that now contain them. */
export async function lineUpPublished(
  context: Pick<ReportsContext, 'policy' | 'actor' | 'platform'>,
): Promise<Result<{ readonly areas: number }, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'published.line-up')) return refuse('forbidden');
  // The directory in memory may not have processed the change yet.
  const areas = await openAreaDirectory(context.platform);
  try {
    const moved = await inTransaction(context, async (tx) => {
      await followBeats(tx, areas);
      return await lineUpMoved(tx);
    });
    return ok({ areas: moved });
  } finally {
    areas.close();
  }
}

/** The point decides only if several beats contain the place. */
async function followBeats(tx: Tx, areas: AreaDirectory): Promise<void> {
  const places = await loadPublishedPlaces(tx);
  const [shared = [], others = []] = [true, false].map((isShared) =>
    places.filter((id) => areas.beatsOf(id).length > 1 === isShared),
  );
  await saveBeatsOfPlaces(
    tx,
    others.map((id) => ({ id, beatId: areas.answeringBeat(id)?.id })),
  );
  const spots = await loadPublishedSpots(tx, shared);
  await saveBeatsOfSpots(
    tx,
    spots.map(({ id, areaId, position }) => ({
      id,
      beatId: areas.answeringBeat(areaId, position)?.id,
    })),
  );
}
