import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { JointAction } from '../domain/action.ts';
import type { ActionSaid } from '../domain/action-said.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { findPlan } from '../storage/plans.ts';
import { updateActionText } from '../storage/save-action.ts';
import { actionInReach, canOnAnyAction } from './action-in-reach.ts';
import { thawTextOf } from './agreement/thaw-text.ts';
import { actionText, drawUpParts, indicatorOf, saveReaches } from './draw-up.ts';
import { tellStep } from './record-step.ts';
import { refuseSaid, type WriteActionRefusal } from './write-action.ts';

export interface ChangeAction {
  readonly id: ActionId;
  readonly said: ActionSaid;
  /** When whoever acts saw it last: what a colleague did meanwhile is not written over. */
  readonly seenAt: Temporal.Instant;
}

export type ChangeActionRefusal =
  | Exclude<WriteActionRefusal, 'conflict'>
  | 'changed'
  | 'status-impossible';

/**
 * Another text, until it is agreed. Where it is put to the vote, that text is taken back: what the sides said yes to would be
 * another action. Nobody's vote passes to the new words.
 */
export async function changeAction(
  context: PlanContext,
  { id, said, seenAt }: ChangeAction,
): Promise<Result<undefined, ChangeActionRefusal>> {
  if (!canOnAnyAction(context, 'write')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const owned = await actionInReach(tx, context, 'write', id);
    const plan = owned && (await findPlan(tx, owned.action.planId));
    if (!owned || !plan) return refuse('absent');
    const { action, answerable } = owned;
    if (!action.changedAt.equals(seenAt)) return refuse('changed');
    if (action.status !== 'proposed') return refuse('status-impossible');
    const wrong = refuseSaid(context, plan, said);
    if (wrong) return refuse(wrong);
    const parts = await drawUpParts(tx, context, said, answerable);
    if (!parts.ok) return parts;
    const changed: JointAction = {
      ...action,
      ...actionText(said),
      indicator: indicatorOf(said, action.indicator),
      changedAt: context.platform.clock.now(),
    };
    await thawTextOf(tx, context, id);
    await updateActionText(tx, changed, parts.value);
    await saveReaches(tx, context, id, { said, parts: parts.value, before: answerable });
    await tellStep(tx, context, changed, {
      what: 'rewritten',
      action: 'action.write',
      party: 'office',
    });
    return ok(undefined);
  });
}
