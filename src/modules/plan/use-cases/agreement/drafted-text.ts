import type { ActionId, AreaId } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { DraftedAction } from '../../domain/agreement/text-of-plan.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { loadParts, lockAction } from '../../storage/load-actions.ts';

/**
 * What these actions say now, each locked: nobody changes one until the transaction ends. In the order of their ids, and
 * always before a text is locked, so that of two who want several neither waits for the other.
 */
export async function lockDrafted(
  tx: Tx,
  ids: readonly ActionId[],
): Promise<readonly DraftedAction[]> {
  const drafted: DraftedAction[] = [];
  for (const id of ids.toSorted()) {
    const action = await lockAction(tx, id);
    if (action) drafted.push({ action, parts: await loadParts(tx, id) });
  }
  return drafted;
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
