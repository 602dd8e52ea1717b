import type { AreaChangeId, AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { AreaDifference } from '../domain/change/area-state.ts';
import type { Change } from '../domain/change/change.ts';
import type { ChangeRefusal } from '../domain/change/change-refusal.ts';
import { type KnownArea, lineOf } from '../domain/import/register.ts';
import { loadStoredShapes } from '../storage/boundaries.ts';
import { loadChange, loadDifferences } from '../storage/changes.ts';
import { loadKnownAreas } from '../storage/load-known-areas.ts';
import { type JudgedChange, judgePutBack } from './judge-put-back.ts';
import { mayChange } from './may-change.ts';

export interface ChangeView {
  readonly change: Change;
  /** Areas within reach. */
  readonly changed: readonly ChangedArea[];
  /** Names of areas that fields speak of. */
  readonly nameOf: (id: AreaId) => string | undefined;
  readonly area: KnownArea | undefined;
  /** The change that this one put back. */
  readonly returned: Change | undefined;
  /** Undefined: it can be put back. */
  readonly fault: ChangeRefusal | undefined;
  readonly mayPutBack: boolean;
}

export interface ChangedArea {
  readonly area: KnownArea;
  readonly difference: AreaDifference;
  /** As stored. */
  readonly shape: Uint8Array | undefined;
  readonly was: Uint8Array | undefined;
}

/** What a change did, and whether it can be reverted. */
export async function readChange(
  context: Context,
  id: AreaChangeId,
): Promise<Result<ChangeView, 'absent'>> {
  if (!context.policy.can(context.actor, 'area.view')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await findChange(tx, context, id);
    if (!found) return refuse('absent');
    const { change, known } = found;
    const judged = await judgePutBack(tx, context, found);
    return ok({
      change,
      changed: await shownAreas(tx, found, visible(context, found)),
      nameOf: (area: AreaId) => known.get(area)?.name,
      area: change.areaId && known.get(change.areaId),
      returned: change.putsBack && (await loadChange(tx, change.putsBack)),
      fault: judged.ok ? undefined : judged.refusal,
      mayPutBack: context.policy.can(context.actor, 'area.put-back'),
    });
  });
}

/** Undefined where it changed nothing that this person reaches. */
export async function findChange(
  tx: Tx,
  context: Context,
  id: AreaChangeId,
): Promise<JudgedChange | undefined> {
  const change = await loadChange(tx, id);
  if (!change) return undefined;
  const differences = await loadDifferences(tx, id);
  const known = new Map((await loadKnownAreas(tx)).map((area) => [area.id, area]));
  const found = { change, differences, known };
  return visible(context, found).length > 0 ? found : undefined;
}

function visible(
  context: Context,
  { differences, known }: JudgedChange,
): readonly AreaDifference[] {
  const reaches = mayChange(context, 'area.view');
  const get = (id: AreaId) => known.get(id);
  return differences.filter(({ areaId }) => known.has(areaId) && reaches(lineOf({ get }, areaId)));
}

async function shownAreas(
  tx: Tx,
  { known }: JudgedChange,
  differences: readonly AreaDifference[],
): Promise<readonly ChangedArea[]> {
  const ids = differences.flatMap(({ before, after }) =>
    [before?.boundary?.id, after.boundary?.id].filter((id) => id !== undefined),
  );
  const shapes = await loadStoredShapes(tx, ids);
  const shapeOf = (id: string | undefined) => (id === undefined ? undefined : shapes.get(id)?.wkb);
  return differences.flatMap((difference) => {
    const area = known.get(difference.areaId);
    if (!area) return [];
    const { before, after } = difference;
    const [shape, was] = [shapeOf(after.boundary?.id), shapeOf(before?.boundary?.id)];
    return [{ area, difference, shape, was }];
  });
}
