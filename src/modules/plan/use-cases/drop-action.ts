import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { mayActionBecome } from '../domain/action-status.ts';
import { isDraft } from '../domain/action.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { actionInReach, canOnAnyAction } from './action-in-reach.ts';
import { thawTextOf } from './agreement/thaw-text.ts';
import { settleAsked } from './answer-action.ts';
import { recordStep } from './record-step.ts';

export interface DropAction {
  readonly id: ActionId;
  /** Why, for everybody. */
  readonly words: string;
  readonly seenAt: Temporal.Instant;
}

/** It will not be done; it stays in sight with the reason. */
export async function dropAction(
  context: PlanContext,
  { id, words, seenAt }: DropAction,
): Promise<Result<undefined, 'absent' | 'changed' | 'status-impossible'>> {
  if (!canOnAnyAction(context, 'steer')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const owned = await actionInReach(tx, context, 'steer', id);
    if (!owned) return refuse('absent');
    const { action } = owned;
    if (!action.changedAt.equals(seenAt)) return refuse('changed');
    // A draft is discarded; what everybody reads is dropped with a reason.
    if (isDraft(action) || !mayActionBecome(action.status, 'dropped')) {
      return refuse('status-impossible');
    }
    await thawTextOf(tx, context, id);
    const now = context.platform.clock.now();
    const ended = { risen: undefined, remindedOn: undefined, claimed: undefined };
    await recordStep(
      tx,
      context,
      {
        ...action,
        ...ended,
        status: 'dropped',
        changedAt: now,
        closedAt: now,
      },
      { what: 'dropped', action: 'action.drop', party: 'office', words },
    );
    await settleAsked(tx, context, id);
    return ok(undefined);
  });
}
