import { type Result, ok, refuse } from '#kernel/result.ts';
import { parseEmail } from '#kernel/text/parse-email.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Account } from '../domain/account.ts';
import type { Context } from '../domain/context.ts';
import { BY_KEEPER } from '../domain/suspension.ts';
import { findAccount, saveStatus, saveSuspension } from '../storage/accounts.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { hasSignedIn, removeInvitations } from '../storage/open-invitations.ts';
import { removeSessions } from '../storage/sessions.ts';
import { tellEnded } from './begin-session.ts';

export type AddressRefusal = 'forbidden' | 'account-unknown' | 'unchanged';

/**
 * For whoever holds the command line: somebody dangerous must be kept out even when nobody else can sign in, the
 * last administrator too.
 */
export async function suspendByAddress(
  context: Context,
  address: string,
): Promise<Result<Account, AddressRefusal>> {
  return await onAccount(context, address, async (tx, account) => {
    if (account.status === 'suspended') return false;
    const { clock } = context.platform;
    await saveSuspension(tx, account.id, BY_KEEPER, clock.now());
    await removeInvitations(tx, account.id);
    const ended = await removeSessions(tx, account.id, { all: true });
    await tellEnded(tx, context.platform, account.id, ended);
    await tell(tx, context, account, ['account.suspend', 'account.suspended']);
    return true;
  });
}

/** Lets them in again, with what they signed in with before. */
export async function restoreByAddress(
  context: Context,
  address: string,
): Promise<Result<Account, AddressRefusal>> {
  return await onAccount(context, address, async (tx, account) => {
    if (account.status !== 'suspended') return false;
    const status = (await hasSignedIn(tx, account.id)) ? 'active' : 'invited';
    await saveStatus(tx, account.id, status, context.platform.clock.now());
    await tell(tx, context, account, ['account.restore', 'account.restored']);
    return true;
  });
}

async function onAccount(
  context: Context,
  address: string,
  change: (tx: Tx, account: Account) => Promise<boolean>,
): Promise<Result<Account, AddressRefusal>> {
  if (!context.policy.can(context.actor, 'administrator.keep')) return refuse('forbidden');
  const email = parseEmail(address.trim());
  return await inTransaction(context, async (tx) => {
    const account = email === undefined ? undefined : await findAccount(tx, { email });
    if (!account) return refuse('account-unknown');
    return (await change(tx, account)) ? ok(account) : refuse('unchanged');
  });
}

type Words = readonly [action: `account.${string}`, event: `account.${string}`];

async function tell(
  tx: Tx,
  { platform, actor }: Context,
  { id }: Account,
  [action, event]: Words,
): Promise<void> {
  const { clock, random } = platform;
  await recordEntry(tx, clock, random, { actor, action, thing: { kind: 'account', id } });
  await recordEvent(tx, clock, random, { type: event, subject: { account: id } });
}
