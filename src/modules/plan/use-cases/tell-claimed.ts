import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { findAction } from '../storage/load-actions.ts';
import { actionResource, ownedActions } from './action-in-reach.ts';
import { tellAsked } from './ask-standing.ts';

/** Whoever may confirm hears that somebody says it is done, but not who says so. Of which side they are, the page asks. */
export async function tellClaimed(
  context: PlanContext,
  { id }: { readonly id: ActionId },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'action.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const action = await findAction(tx, id);
    const [owned] = action?.claimed ? await ownedActions(tx, [action]) : [];
    if (!action || !owned) return;
    const to = {
      permission: 'action.confirm',
      resource: actionResource(context, action),
      but: [...owned.accounts.values()],
    } as const;
    await tellAsked(tx, context, action, to, 'action.claimed');
  });
  return ok(undefined);
}
