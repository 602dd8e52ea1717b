import { type Result, ok, refuse } from '#kernel/result.ts';
import { parseEmail } from '#kernel/text/parse-email.ts';
import type { Account } from '../domain/account.ts';
import type { Context } from '../domain/context.ts';
import type { Invitation } from '../domain/invitation.ts';
import { findAccount } from '../storage/accounts.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { createInvitation, type InvitationRefusal } from './create-invitation.ts';

/** A new link for whoever has that address: they never came, or lost every way to sign in. */
export async function inviteAgain(
  context: Context,
  address: string,
): Promise<Result<{ invitation: Invitation; account: Account }, InvitationRefusal>> {
  if (!context.policy.can(context.actor, 'administrator.keep')) return refuse('forbidden');
  const email = parseEmail(address.trim());
  const account =
    email === undefined
      ? undefined
      : await inTransaction(context, (tx) => findAccount(tx, { email }));
  if (!account) return refuse('account-unknown');
  const invited = await createInvitation(context, { accountId: account.id });
  return invited.ok ? ok({ invitation: invited.value, account }) : invited;
}
