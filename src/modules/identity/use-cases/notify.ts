import { type AccountId, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { Context } from '../domain/context.ts';
import type { Permission, Resource } from '../domain/permission.ts';
import { asInstallation } from '../storage/in-transaction.ts';
import { whoCanSignIn } from '../storage/silent-accounts.ts';
import { saveNotifications } from '../storage/notifications.ts';
import { whoMay } from './who-may.ts';

/** Whom it is told: these people, or everybody who may do something with this very thing. */
export type Recipients =
  | { readonly accounts: readonly AccountId[] }
  | { readonly permission: Permission; readonly resource: Resource };

export interface Notice {
  readonly to: Recipients;
  /** Who is notified as well, where `to` names accounts and none of them can sign in: shut out, or never come. */
  readonly orElse?: Recipients;
  /** Who was told of it in other words. */
  readonly but?: readonly AccountId[];
  /** One of the kinds that the module gives words for: `card-issue.submitted`. */
  readonly kind: `${string}.${string}`;
  /** Where it can be seen and dealt with. */
  readonly path: `/desk${string}`;
  /** Ids and names of kinds: never what somebody wrote. */
  readonly detail?: Readonly<Record<string, string>>;
}

/**
 * Tells people at their desks, in the transaction of what happened. Whoever did it is not told. No permission
 * of its own: it is a part of what the caller was asked for.
 */
export async function notify(
  tx: Tx,
  context: Context,
  { to, orElse, but = [], kind, path, detail = {} }: Notice,
): Promise<readonly AccountId[]> {
  const { platform, actor } = context;
  const { clock, random } = platform;
  const createdAt = clock.now();
  // Whoever acts knows neither who holds a role elsewhere nor what others are told.
  const told = await asInstallation(tx, platform, async () => {
    const accounts = await accountsOf(tx, context, to, orElse);
    const others = [...new Set(accounts)].filter(
      (account) => !but.includes(account) && (actor.kind !== 'staff' || account !== actor.id),
    );
    const notices = others.map((accountId) => ({
      id: newId<'notification'>(random),
      accountId,
      kind,
      path,
      detail,
      createdAt,
    }));
    await saveNotifications(tx, notices);
    return others;
  });
  for (const account of told) {
    await recordEvent(tx, clock, random, { type: 'notification.written', subject: { account } });
  }
  return told;
}

async function accountsOf(
  tx: Tx,
  context: Context,
  to: Recipients,
  orElse: Recipients | undefined,
): Promise<readonly AccountId[]> {
  if (!('accounts' in to)) return await holdersOf(tx, context, to);
  if (!orElse || (await whoCanSignIn(tx, to.accounts)).length > 0) return to.accounts;
  return [...to.accounts, ...(await accountsOf(tx, context, orElse, undefined))];
}

async function holdersOf(
  tx: Tx,
  context: Context,
  { permission, resource }: Exclude<Recipients, { readonly accounts: unknown }>,
): Promise<readonly AccountId[]> {
  const held = await whoMay(tx, context, {
    permission,
    things: [resource],
    resourceOf: (one) => one,
  });
  return [...held.keys()];
}
