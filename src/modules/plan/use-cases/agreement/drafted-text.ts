import type { ActionId, AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { DraftedAction } from '../../domain/agreement/text-of-plan.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { lockActions } from '../../storage/load-actions.ts';
import { loadPartsOf } from '../../storage/load-parts.ts';

/**
 * What these actions say now, each locked: nobody changes one until the transaction ends. In the order of their ids, and
 * always before a text is locked, so that of two who want several neither waits for the other.
 */
export async function lockDrafted(
  tx: Tx,
  ids: readonly ActionId[],
): Promise<readonly DraftedAction[]> {
  const actions = await lockActions(tx, ids);
  const partsOf = await loadPartsOf(tx, ids);
  return actions.map((action) => ({ action, parts: partsOf(action.id) }));
}

/** How a place is called in texts and protocols. */
export function areaInText({ areas }: Pick<PlanContext, 'areas'>): (id: AreaId) => string {
  return (id) => {
    const area = areas.get(id);
    // An area that was taken away still leads to what was meant.
    if (!area) return id;
    return area.code ? `${area.name} (${area.code})` : area.name;
  };
}
