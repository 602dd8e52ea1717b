import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { isDraft } from '../domain/action.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { deleteAction } from '../storage/save-action.ts';
import { actionInReach, canOnAnyAction } from './action-in-reach.ts';

export interface DiscardDraft {
  readonly id: ActionId;
  readonly seenAt: Temporal.Instant;
}

/** Nobody but the desk has seen it, so nothing of it stays; its number is given to none. */
export async function discardDraft(
  context: PlanContext,
  { id, seenAt }: DiscardDraft,
): Promise<Result<undefined, 'absent' | 'changed' | 'status-impossible'>> {
  if (!canOnAnyAction(context, 'write')) return refuse('absent');
  const { actor, platform } = context;
  return await inTransaction(context, async (tx) => {
    const owned = await actionInReach(tx, context, 'write', id);
    if (!owned) return refuse('absent');
    const { action } = owned;
    if (!action.changedAt.equals(seenAt)) return refuse('changed');
    if (!isDraft(action)) return refuse('status-impossible');
    await deleteAction(tx, id);
    const thing = { kind: 'joint-action', id };
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'action.discard',
      thing,
    });
    const subject = { action: id, plan: action.planId, area: action.areaId };
    await recordEvent(tx, platform.clock, platform.random, { type: 'action.discarded', subject });
    return ok(undefined);
  });
}
