import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { accountOf, inTransaction, settleNotices } from '#modules/identity/index.ts';
import { partOf, sidesOf } from '../domain/party-of.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import type { Side } from '../domain/side.ts';
import { loadHistory } from '../storage/load-actions.ts';
import { actionInReach, canOnAnyAction, type OwnedAction } from './action-in-reach.ts';
import { tellAsked } from './ask-standing.ts';
import { recordStep } from './record-step.ts';

export interface ConfirmAction {
  readonly id: ActionId;
  readonly verdict: 'confirmed' | 'disputed';
  /** Why not, or what was seen. */
  readonly words: string;
  readonly seenAt: Temporal.Instant;
}

/** `same-side`: nobody confirms what their own side has done, or what they themselves said is done. */
export type ConfirmRefusal = 'absent' | 'changed' | 'status-impossible' | 'same-side';

/** Somebody of another side says that it is done, which ends it; or that it is not, and it goes on. */
export async function confirmAction(
  context: PlanContext,
  { id, verdict, words, seenAt }: ConfirmAction,
): Promise<Result<undefined, ConfirmRefusal>> {
  if (!canOnAnyAction(context, 'confirm')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const owned = await actionInReach(tx, context, 'confirm', id);
    if (!owned) return refuse('absent');
    const { action } = owned;
    if (!action.changedAt.equals(seenAt)) return refuse('changed');
    if (!action.claimed) return refuse('status-impossible');
    const side = await otherSide(tx, context, owned);
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
    await tellJudged(tx, context, owned, verdict);
    return ok(undefined);
  });
}

/**
 * As which side. Not as any for whoever said themselves that it is done: who keeps the plan may say so for an owner, and hold the role
 * of another side besides.
 */
async function otherSide(
  tx: Tx,
  context: PlanContext,
  owned: OwnedAction,
): Promise<Side | undefined> {
  const claim = (await loadHistory(tx, owned.action.id)).findLast(({ what }) => what === 'claimed');
  const isOwn = claim?.accountId !== undefined && claim.accountId === accountOf(context.actor);
  return isOwn ? undefined : confirmingSide(context, owned);
}

/** Who stands for it hears what was said of it; of the others nobody is asked any more. */
async function tellJudged(
  tx: Tx,
  context: PlanContext,
  { action, accounts }: OwnedAction,
  verdict: ConfirmAction['verdict'],
): Promise<void> {
  await settleNotices(tx, context, {
    kind: 'action.claimed',
    path: `/desk/plan/actions/${action.id}`,
  });
  const standing = { accounts: [...accounts.values()] };
  await tellAsked(tx, context, action, standing, `action.${verdict}`);
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
