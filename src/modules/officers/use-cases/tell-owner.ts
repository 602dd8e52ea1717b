import type { AccountId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import {
  asInstallation,
  type Notice,
  notify,
  type Permission,
  whoCanSignIn,
  whoMay,
} from '../../identity/index.ts';
import { type GivenThing, givenResource } from '../domain/given-resource.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { whyCannotTake } from '../domain/who-takes.ts';
import { loadOfficerAccounts } from '../storage/officer-accounts.ts';

interface OwnedNotice extends Omit<Notice, 'to' | 'orElse'> {
  readonly thing: GivenThing;
  /** Held by the people who may give the thing to another officer. */
  readonly give: Permission;
  /** The kind of their notice, where it is another one. */
  readonly kindForGivers?: Notice['kind'];
}

interface OwnerNotice extends OwnedNotice {
  /** An officer without this permission for the thing is not notified; undefined: every officer who has it is. */
  readonly read?: Permission;
}

/**
 * Notifies the officer who has a thing. Where there is none, or the officer cannot take it today, the people who may give
 * it to another officer are notified as well. Asks no permission of the actor, like `notify`.
 */
export async function tellOwner(
  tx: Tx,
  context: OfficersContext,
  { read, ...notice }: OwnerNotice,
): Promise<void> {
  const account = await findOwner(tx, context, notice.thing, read);
  await tellFoundOwner(tx, context, account, notice);
}

/** The same once the owner was found. */
export async function tellFoundOwner(
  tx: Tx,
  context: OfficersContext,
  account: AccountId | undefined,
  { thing, give, kindForGivers, but = [], ...notice }: OwnedNotice,
): Promise<void> {
  const told = account
    ? await notify(tx, context, { ...notice, but, to: { accounts: [account] } })
    : [];
  if (account && (await canTake(tx, context, thing, account))) return;
  const resource = givenResource(context.areas, { ...thing, officerId: undefined }, new Map());
  await notify(tx, context, {
    ...notice,
    kind: kindForGivers ?? notice.kind,
    but: [...but, ...told],
    to: { permission: give, resource },
  });
}

/** The account of the officer who has a thing and, where a permission is named, may read it. */
export async function findOwner(
  tx: Tx,
  context: OfficersContext,
  thing: GivenThing,
  read: Permission | undefined,
): Promise<AccountId | undefined> {
  const accounts = await loadOfficerAccounts(tx, [thing]);
  const account = thing.officerId && accounts.get(thing.officerId);
  if (!account || !read) return account;
  const readers = await whoMay(tx, context, {
    permission: read,
    things: [thing],
    resourceOf: (one) => givenResource(context.areas, one, accounts),
  });
  return readers.has(account) ? account : undefined;
}

/** The directory in memory may lag behind a suspension, so whether the account can sign in is read anew. */
async function canTake(
  tx: Tx,
  { officers, platform }: OfficersContext,
  { officerId }: GivenThing,
  account: AccountId,
): Promise<boolean> {
  if (!officerId || whyCannotTake(officers, officerId, platform.clock.today())) return false;
  const able = await asInstallation(tx, platform, () => whoCanSignIn(tx, [account]));
  return able.length > 0;
}
