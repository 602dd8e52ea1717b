import type { AccountId, ActionId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction, whoMay } from '#modules/identity/index.ts';
import { type Holder, holderOf } from '#modules/officers/index.ts';
import type { ActionAnswerable, JointAction } from '../domain/action.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { loadOwedActions } from '../storage/owed-actions.ts';
import { mayWithAction, canOnAnyAction, ownedActions } from './action-in-reach.ts';

export interface HandedAction {
  readonly id: ActionId;
  readonly holder: Holder;
  /** Undefined: the person is asked today whether they take the action on. */
  readonly neededOn: Temporal.PlainDate | undefined;
}

/**
 * The agreed actions for which the reader may name other people, once for the owner and once for the deputy: what is
 * needed first comes first. People without an account answer by letter and are not listed, nor is anybody who declined.
 */
export async function listHandedActions(
  context: PlanContext,
): Promise<Result<readonly HandedAction[], 'forbidden'>> {
  if (!canOnAnyAction(context, 'steer')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const owed = await ownedActions(tx, await loadOwedActions(tx));
    const inReach = owed.filter((one) => mayWithAction(context, 'steer', one));
    const answering = await whoAnswers(
      tx,
      context,
      inReach.flatMap(({ answerable }) => answerable.flatMap(({ accountId }) => accountId ?? [])),
    );
    const handed = inReach.flatMap(({ action, answerable }) =>
      answerable.flatMap((standing) => {
        const holder = standing.answer === 'declined' ? undefined : holding(standing);
        return holder ? [{ id: action.id, holder, neededOn: neededOn(action, standing) }] : [];
      }),
    );
    return ok(handed.toSorted(byDay));

    function holding({ officerId, accountId, name }: ActionAnswerable): Holder | undefined {
      if (officerId) return { officerId };
      const hasLeft = accountId !== undefined && !answering.has(accountId);
      return accountId && holderOf(context.officers, { accountId, name, hasLeft });
    }
  });
}

/** Those who can sign in and still hold a role that answers for actions. */
async function whoAnswers(
  tx: Tx,
  context: PlanContext,
  accounts: readonly AccountId[],
): Promise<ReadonlySet<AccountId>> {
  if (accounts.length === 0) return new Set();
  const answering = await whoMay(tx, context, {
    permission: 'action.answer',
    things: accounts,
    resourceOf: (account) => ({ assigneeIds: [account] }),
  });
  return new Set([...answering].flatMap(([id, own]) => (own.includes(id) ? [id] : [])));
}

function neededOn(
  { dueOn }: Pick<JointAction, 'dueOn'>,
  { answer }: Pick<ActionAnswerable, 'answer'>,
): Temporal.PlainDate | undefined {
  return answer === 'accepted' ? dueOn : undefined;
}

function byDay(one: HandedAction, other: HandedAction): number {
  if (!one.neededOn || !other.neededOn) return Number(!!one.neededOn) - Number(!!other.neededOn);
  return Temporal.PlainDate.compare(one.neededOn, other.neededOn);
}
