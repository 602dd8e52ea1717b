import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { type Change, standingChanges } from '../domain/change/change.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { loadChanges } from '../storage/changes.ts';
import { loadKnownAreas } from '../storage/load-known-areas.ts';
import { reachOf } from './may-change.ts';

export interface ListedChange {
  readonly change: Change;
  /** In reach. */
  readonly areas: number;
  /** The hromada of the beats, or the area that was corrected. */
  readonly area: KnownArea | undefined;
  readonly undone: boolean;
}

const MAX_ROWS = 100;

/** The newest changes that touched areas in reach. */
export async function listChanges(
  context: Context,
): Promise<Result<readonly ListedChange[], 'absent'>> {
  if (!context.policy.can(context.actor, 'area.view')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const known = await loadKnownAreas(tx);
    const reached = new Map(
      known.filter(reachOf(context, 'area.view', known)).map((area) => [area.id, area]),
    );
    const changes = await loadChanges(tx, { limit: MAX_ROWS });
    const standing = new Set(standingChanges(changes.map(({ change }) => change)));
    return ok(
      changes.flatMap(({ change, areaIds }) => {
        const areas = areaIds.filter((id) => reached.has(id)).length;
        const area = change.areaId && reached.get(change.areaId);
        const undone = change.kind !== 'put-back' && !standing.has(change);
        return areas > 0 ? [{ change, areas, area, undone }] : [];
      }),
    );
  });
}
