import type { ActionId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { inTransaction } from '../../identity/index.ts';
import { partOf, sidesOf } from '../domain/party-of.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import type { Side } from '../domain/side.ts';
import { actionInReach, mayWithSomeAction, type OwnedAction } from './action-in-reach.ts';
import { recordStep } from './record-step.ts';

export interface ConfirmAction {
  readonly id: ActionId;
  readonly verdict: 'confirmed' | 'disputed';
  /** Why not, or what was seen. */
  readonly words: string;
  readonly seenAt: Temporal.Instant;
}

/** `same-side`: nobody confirms what their own side has done. */
export type ConfirmRefusal = 'absent' | 'changed' | 'status-impossible' | 'same-side';

/** Somebody of another side says that it is done, which ends it; or that it is not, and it goes on. */
export async function confirmAction(
  context: PlanContext,
  { id, verdict, words, seenAt }: ConfirmAction,
): Promise<Result<undefined, ConfirmRefusal>> {
  if (!mayWithSomeAction(context, 'confirm')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const owned = await actionInReach(tx, context, 'confirm', id);
    if (!owned) return refuse('absent');
    const { action } = owned;
    if (!action.changedAt.equals(seenAt)) return refuse('changed');
    if (!action.claimed) return refuse('status-impossible');
    const side = confirmingSide(context, owned);
    if (!side) return refuse('same-side');
    const now = context.platform.clock.now();
    const isDone = verdict === 'confirmed';
    await recordStep(
      tx,
      context,
      {
        ...action,
        status: isDone ? 'done' : 'under-way',
        changedAt: now,
        claimed: isDone ? action.claimed : undefined,
        closedAt: isDone ? now : undefined,
        ...(isDone && { risen: undefined, remindedOn: undefined }),
      },
      {
        what: verdict,
        action: isDone ? 'action.confirm' : 'action.dispute',
        party: side,
        words,
      },
    );
    return ok(undefined);
  });
}

/**
 * As whose side they may confirm it, of the roles that the table lets confirm: of another side than the owner, and neither owner
 * nor deputy themselves.
 */
export function confirmingSide(
  { actor, areas }: PlanContext,
  { action, accounts }: OwnedAction,
): Side | undefined {
  if (partOf(actor, accounts)) return undefined;
  return sidesOf(actor, areas.lineOf(action.areaId)).find((side) => side !== action.claimed?.side);
}
