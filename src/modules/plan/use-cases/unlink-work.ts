import type { ActionId, ActionLinkId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { isLinkable } from '../domain/action-life.ts';
import { partyOf } from '../domain/party-of.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { deleteLink, findLink } from '../storage/links.ts';
import { actionInReach, canOnAnyAction } from './action-in-reach.ts';
import { recordStep } from './record-step.ts';

/** It was linked by mistake. */
export async function unlinkWork(
  context: PlanContext,
  {
    id,
    linkId,
    seenAt,
  }: { readonly id: ActionId; readonly linkId: ActionLinkId; readonly seenAt: Temporal.Instant },
): Promise<Result<undefined, 'absent' | 'changed' | 'status-impossible'>> {
  if (!canOnAnyAction(context, 'report')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const owned = await actionInReach(tx, context, 'report', id);
    const link = owned && (await findLink(tx, id, linkId));
    if (!owned || !link) return refuse('absent');
    const { action } = owned;
    if (!action.changedAt.equals(seenAt)) return refuse('changed');
    if (!isLinkable(action, link.purpose)) return refuse('status-impossible');
    await deleteLink(tx, linkId);
    await recordStep(
      tx,
      context,
      { ...action, changedAt: context.platform.clock.now() },
      {
        what: 'unlinked',
        action: 'action.unlink',
        party: partyOf(context.actor, owned.answerable, owned.accounts),
      },
    );
    return ok(undefined);
  });
}
