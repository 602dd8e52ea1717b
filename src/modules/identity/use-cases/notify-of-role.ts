import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Context } from '../domain/context.ts';
import type { Resource } from '../domain/permission.ts';
import { notify } from './notify.ts';

/** Notifies heads, coordinators and auditors that an account got a role that opens confidential things. */
export async function notifyOfRole(
  tx: Tx,
  context: Context,
  accountId: AccountId,
  resource: Resource,
  but: readonly AccountId[],
): Promise<void> {
  await notify(tx, context, {
    to: { permission: 'role-request.read', resource },
    but: [...but, accountId],
    kind: 'role-request.watched',
    path: `/desk/people/${accountId}`,
    detail: { account: accountId },
  });
}
