import type { AppealId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission } from '#modules/identity/index.ts';
import {
  givenResource,
  loadOfficerAccounts,
  type OfficerAccounts,
} from '#modules/officers/index.ts';
import type { KeptAppeal } from '../domain/appeal.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { findAppeal, lockAppeal } from '../storage/load-appeals.ts';

/** What is done with an appeal: `register` gives it to somebody, `decide` extends its term or refuses it. */
export type AppealAct = 'read' | 'register' | 'handle' | 'decide';

const PERMISSIONS: Readonly<Record<AppealAct, Permission>> = {
  read: 'appeal.read',
  register: 'appeal.register',
  handle: 'appeal.handle',
  decide: 'appeal.decide',
};

/** Whether they may do this with any appeal at all; with which, is asked of each. */
export function canOnAnyAppeal({ policy, actor }: AppealsContext, act: AppealAct): boolean {
  return policy.can(actor, PERMISSIONS[act]);
}

/** The appeal, where whoever acts may do this with this very one; to be changed, it is locked. Else it is as if there were none. */
export async function appealInReach(
  tx: Tx,
  context: AppealsContext,
  act: AppealAct,
  id: AppealId,
): Promise<KeptAppeal | undefined> {
  const appeal = await (act === 'read' ? findAppeal : lockAppeal)(tx, id);
  if (!appeal) return undefined;
  const accounts = await loadOfficerAccounts(tx, [appeal]);
  return mayWithAppeal(context, act, appeal, accounts) ? appeal : undefined;
}

/** The same of one that was found already. */
export function mayWithAppeal(
  { policy, actor, areas }: AppealsContext,
  act: AppealAct,
  appeal: KeptAppeal,
  accounts: OfficerAccounts,
): boolean {
  return policy.can(actor, PERMISSIONS[act], givenResource(areas, appeal, accounts));
}

/** As events tell of it: ids only. Who hears of them at the desk, `assignee` says, too. */
export function appealSubject(
  { id, areaId, officerId }: Pick<KeptAppeal, 'id' | 'areaId' | 'officerId'>,
  accounts?: OfficerAccounts,
): Readonly<Record<string, string>> {
  const assignee = officerId && accounts?.get(officerId);
  return {
    appeal: id,
    area: areaId,
    ...(officerId ? { officer: officerId } : {}),
    ...(assignee ? { assignee } : {}),
  };
}
