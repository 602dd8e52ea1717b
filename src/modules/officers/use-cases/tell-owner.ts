import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import {
  asInstallation,
  type Notice,
  notify,
  type Permission,
  whoCanSignIn,
  whoMay,
} from '#modules/identity/index.ts';
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

/** An officer without the permission `read` for the thing is not notified; undefined: every officer who has it is. */
interface ReadThing<Thing extends GivenThing> {
  readonly thing: Thing;
  readonly read: Permission | undefined;
}

/**
 * Notifies the officer who has a thing. Where there is none, or the officer cannot take it today, the people who may give
 * it to another officer are notified as well. Asks no permission of the actor, like `notify`.
 */
export async function tellOwner(
  tx: Tx,
  context: OfficersContext,
  { read, ...notice }: OwnedNotice & { readonly read?: Permission },
): Promise<void> {
  const { thing } = notice;
  const owners = await findOwners(tx, context, [{ thing, read }]);
  await tellFoundOwners(tx, context, [{ ...notice, account: owners.get(thing) }]);
}

/** The same of several things once their owners were found. */
export async function tellFoundOwners(
  tx: Tx,
  context: OfficersContext,
  notices: readonly (OwnedNotice & { readonly account: AccountId | undefined })[],
): Promise<void> {
  const untaken: OwnedNotice[] = [];
  for (const { account, ...notice } of notices) {
    const { but = [] } = notice;
    const told = account ? await notify(tx, context, newsOf(notice, { accounts: [account] })) : [];
    if (account && (await canTake(tx, context, notice.thing, account))) continue;
    const kind = notice.kindForGivers ?? notice.kind;
    untaken.push({ ...notice, kind, but: [...but, ...told] });
  }
  for (const [give, ofOne] of Map.groupBy(untaken, (one) => one.give)) {
    const givers = await findGivers(tx, context, give, ofOne);
    for (const notice of ofOne) {
      await notify(tx, context, newsOf(notice, { accounts: givers.get(notice) ?? [] }));
    }
  }
}

function newsOf({ kind, path, but = [], detail = {} }: OwnedNotice, to: Notice['to']): Notice {
  return { kind, path, but, detail, to };
}

/** By notice, who may give its thing to another officer. */
async function findGivers<Given extends { readonly thing: GivenThing }>(
  tx: Tx,
  context: OfficersContext,
  give: Permission,
  notices: readonly Given[],
): Promise<ReadonlyMap<Given, readonly AccountId[]>> {
  const held = await whoMay(tx, context, {
    permission: give,
    things: notices,
    resourceOf: ({ thing }) =>
      givenResource(context.areas, { ...thing, officerId: undefined }, new Map()),
  });
  return inverted(held);
}

/** By thing, the account of the officer who has it and, where a permission is named, may read it. */
export async function findOwners<Thing extends GivenThing>(
  tx: Tx,
  context: OfficersContext,
  read: readonly ReadThing<Thing>[],
): Promise<ReadonlyMap<Thing, AccountId>> {
  const accounts = await loadOfficerAccounts(
    tx,
    read.map(({ thing }) => thing),
  );
  const owned = read.flatMap(({ thing, read: permission }) => {
    const account = thing.officerId && accounts.get(thing.officerId);
    return account ? [{ thing, permission, account }] : [];
  });
  const owners = new Map<Thing, AccountId>();
  for (const [permission, ofOne] of Map.groupBy(owned, (one) => one.permission)) {
    const readers =
      permission &&
      (await whoMay(tx, context, {
        permission,
        things: ofOne,
        resourceOf: ({ thing }) => givenResource(context.areas, thing, accounts),
      }));
    for (const one of ofOne) {
      const isReader = !readers || readers.get(one.account)?.includes(one);
      if (isReader) owners.set(one.thing, one.account);
    }
  }
  return owners;
}

function inverted<Thing>(
  held: ReadonlyMap<AccountId, readonly Thing[]>,
): ReadonlyMap<Thing, readonly AccountId[]> {
  const pairs = [...held].flatMap(([account, things]) =>
    things.map((thing) => ({ account, thing })),
  );
  const byThing = Map.groupBy(pairs, ({ thing }) => thing);
  return new Map([...byThing].map(([thing, of]) => [thing, of.map(({ account }) => account)]));
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
