import type { AreaId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Context } from '#modules/identity/index.ts';
import type { AreaDifference } from '../domain/change/area-state.ts';
import { type Change, isSwitch, standingChanges } from '../domain/change/change.ts';
import type { ChangeRefusal } from '../domain/change/change-refusal.ts';
import { planPutBack, type PutBack } from '../domain/change/put-back.ts';
import { type KnownArea, lineOf } from '../domain/import/register.ts';
import { loadBounds } from '../storage/boundaries.ts';
import { loadChanges } from '../storage/changes.ts';
import { mayChange } from './may-change.ts';

/** A change within reach, with the current areas. */
export interface JudgedChange {
  readonly change: Change;
  readonly differences: readonly AreaDifference[];
  readonly known: ReadonlyMap<AreaId, KnownArea>;
}

/** What would revert a change, or why it cannot be reverted. */
export async function judgePutBack(
  tx: Tx,
  context: Context,
  { change, differences, known }: JudgedChange,
): Promise<Result<PutBack, ChangeRefusal>> {
  const reaches = mayChange(context, 'area.put-back');
  const areaIds = differences.map(({ areaId }) => areaId);
  const lineIn = (id: AreaId) => lineOf({ get: (other) => known.get(other) }, id);
  if (!areaIds.every((id) => !known.has(id) || reaches(lineIn(id)))) {
    return refuse({ code: 'partly' });
  }
  const later = await loadChanges(tx, { since: change.sequence });
  if (later.some((one) => one.change.putsBack === change.id && isStanding(one.change, later))) {
    return refuse({ code: 'undone' });
  }
  const ground = new Set(differences.filter(isGround).map(({ areaId }) => areaId));
  const standing = new Set(standingChanges(later.map((one) => one.change)));
  const above = later.find(
    (one) =>
      standing.has(one.change) &&
      !isSwitch(one.change) &&
      one.areaIds.some((id) => lineIn(id).some((area) => ground.has(area))),
  );
  if (above) return refuse({ code: 'stands-on', later: above.change });
  const planned = planPutBack(differences, known, await loadBounds(tx, areaIds));
  if (!planned.ok) return refuse({ code: 'changed-since', area: planned.refusal.area });
  return isNothing(planned.value) ? refuse({ code: 'nothing-to-put-back' }) : planned;
}

/** Later changes of the same area, or of one inside it, depend on this one. */
function isGround({ before, after }: AreaDifference): boolean {
  return before === undefined || 'boundary' in after || 'settlements' in after;
}

/** A return that was itself put back does not count. */
function isStanding(change: Change, later: readonly { readonly change: Change }[]): boolean {
  return !later.some((one) => one.change.putsBack === change.id && isStanding(one.change, later));
}

function isNothing({ areas, boundaries, closed, memberships }: PutBack): boolean {
  return [areas, boundaries, closed, memberships].every((list) => list.length === 0);
}
