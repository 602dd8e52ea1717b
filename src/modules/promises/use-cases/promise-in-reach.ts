import type { AccountId, PromiseId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission, Resource } from '#modules/identity/index.ts';
import {
  givenResource,
  loadOfficerAccounts,
  type OfficerAccounts,
} from '#modules/officers/index.ts';
import type { KeptPromise } from '../domain/promise.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { lockPromise } from '../storage/load-promises.ts';

export type PromiseAct = 'follow' | 'give' | 'answer';

const PERMISSIONS: Readonly<Record<PromiseAct, Permission>> = {
  follow: 'promise.follow',
  give: 'promise.give',
  answer: 'promise.answer',
};

/** What decides who may: whose it is, and where. */
type Owned = Pick<KeptPromise, 'areaId' | 'owner' | 'deputy'>;

/** Whether they may do this with any promise at all; with which, is asked of each. */
export function canOnAnyPromise({ policy, actor }: PromisesContext, act: PromiseAct): boolean {
  return policy.can(actor, PERMISSIONS[act]);
}

/** With this very one. */
export function mayWithPromise(
  { policy, actor, areas }: PromisesContext,
  act: PromiseAct,
  promise: Owned,
  accounts: OfficerAccounts,
): boolean {
  return policy.can(actor, PERMISSIONS[act], promiseResource(areas, promise, accounts));
}

/** The promise, locked, where whoever acts may do this with this very one. Else it is as if there were none. */
export async function promiseInReach(
  tx: Tx,
  context: PromisesContext,
  act: PromiseAct,
  id: PromiseId,
): Promise<{ readonly promise: KeptPromise; readonly accounts: OfficerAccounts } | undefined> {
  const promise = await lockPromise(tx, id);
  if (!promise) return undefined;
  const accounts = await accountsOf(tx, [promise]);
  return mayWithPromise(context, act, promise, accounts) ? { promise, accounts } : undefined;
}

/** Of whoever promised these, and of who stands in for them. */
export async function accountsOf(
  tx: Tx,
  promises: readonly Pick<Owned, 'owner' | 'deputy'>[],
): Promise<OfficerAccounts> {
  return await loadOfficerAccounts(
    tx,
    promises.flatMap(({ owner, deputy }) => [owner, ...(deputy ? [deputy] : [])]),
  );
}

/** It is of its place, of whoever promised it, and of who stands in for them. */
function promiseResource(
  areas: PromisesContext['areas'],
  promise: Owned,
  accounts: OfficerAccounts,
): Resource {
  const { areaId, owner } = promise;
  const given = givenResource(areas, { areaId, officerId: owner.officerId }, accounts);
  return { ...given, assigneeIds: answeringAccounts(promise, accounts) };
}

/** The accounts of those who stand for it. */
export function answeringAccounts(
  { owner, deputy }: Pick<Owned, 'owner' | 'deputy'>,
  accounts: OfficerAccounts,
): readonly AccountId[] {
  return [owner, deputy].flatMap((one) => {
    const account = one?.officerId && accounts.get(one.officerId);
    return account ? [account] : [];
  });
}

/** As events tell of it: ids only. Who hears of them at the desk, `assignee` says, too. */
export function promiseSubject(
  { id, areaId, owner, deputy }: Pick<KeptPromise, 'id' | 'areaId' | 'owner' | 'deputy'>,
  accounts: OfficerAccounts,
): Readonly<Record<string, string>> {
  const [assignee] = answeringAccounts({ owner, deputy }, accounts);
  return {
    promise: id,
    area: areaId,
    ...(owner.officerId ? { officer: owner.officerId } : {}),
    ...(assignee ? { assignee } : {}),
  };
}
