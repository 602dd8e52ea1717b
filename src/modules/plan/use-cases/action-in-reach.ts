import type { AccountId, ActionId, AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission, Resource } from '#modules/identity/index.ts';
import { loadOfficerAccounts } from '#modules/officers/index.ts';
import type { ActionAnswerable, JointAction } from '../domain/action.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { loadAnswerable, lockAction } from '../storage/load-actions.ts';

export type ActionAct = 'follow' | 'write' | 'steer' | 'answer' | 'report' | 'confirm';

export function actionPermission(act: ActionAct): Permission {
  return `action.${act}`;
}

/** Whether they may do this with any action at all; with which, is asked of each. */
export function canOnAnyAction({ policy, actor }: PlanContext, act: ActionAct): boolean {
  return policy.can(actor, actionPermission(act));
}

/** With what is of that area: a plan, its texts, what is proposed there. */
export function mayWithin(
  { policy, actor, areas }: PlanContext,
  permission: Permission,
  areaId: AreaId,
): boolean {
  return policy.can(actor, permission, { areaIds: areas.lineOf(areaId) });
}

/** An action and the accounts of those who stand for it: what decides who may. */
export interface OwnedAction {
  readonly action: JointAction;
  readonly answerable: readonly ActionAnswerable[];
  /** Of whoever stands for it, by part; who has none answers by the link of a letter. */
  readonly accounts: ReadonlyMap<ActionAnswerable['part'], AccountId>;
}

/** With this very one. */
export function mayWithAction(context: PlanContext, act: ActionAct, owned: OwnedAction): boolean {
  return context.policy.can(
    context.actor,
    actionPermission(act),
    actionResource(context, owned.action, owned.accounts),
  );
}

/** It is of its place, and of those who stand for it. */
export function actionResource(
  { areas }: Pick<PlanContext, 'areas'>,
  { areaId }: Pick<JointAction, 'areaId'>,
  accounts: OwnedAction['accounts'] = new Map(),
): Resource {
  return { areaIds: areas.lineOf(areaId), assigneeIds: [...accounts.values()] };
}

/** Each of these with those who stand for it, in one question. */
export async function ownedActions(
  reader: Tx,
  actions: readonly JointAction[],
): Promise<readonly OwnedAction[]> {
  const answerable = await loadAnswerable(
    reader,
    actions.map(({ id }) => id),
  );
  const accounts = await loadOfficerAccounts(reader, [...answerable.values()].flat());
  return actions.map((action) => {
    const standing = answerable.get(action.id) ?? [];
    return {
      action,
      answerable: standing,
      accounts: new Map(
        standing.flatMap(({ part, officerId, accountId }) => {
          const account = (officerId && accounts.get(officerId)) ?? accountId;
          return account ? [[part, account]] : [];
        }),
      ),
    };
  });
}

/** The action, locked, where whoever acts may do this with this very one. Else it is as if there were none. */
export async function actionInReach(
  tx: Tx,
  context: PlanContext,
  act: ActionAct,
  id: ActionId,
): Promise<OwnedAction | undefined> {
  const action = await lockAction(tx, id);
  if (!action) return undefined;
  const [owned] = await ownedActions(tx, [action]);
  return owned && mayWithAction(context, act, owned) ? owned : undefined;
}
