import { type AccountId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Person } from '../domain/account.ts';
import type { Context } from '../domain/context.ts';
import type { Invitation, InvitationPurpose } from '../domain/invitation.ts';
import { refusalOf } from '../domain/needs-proof.ts';
import { findAccount, saveAccount } from '../storage/accounts.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { issueInvitation } from './issue-invitation.ts';

export type InvitationRefusal =
  | 'forbidden'
  | 'step-up'
  /** Somebody has that address already: they need no invitation, or a new link. */
  | 'email-taken'
  | 'account-unknown'
  | 'account-suspended';

/** Somebody new, or an account that is there already: one that never came, or lost every way to sign in. */
export type Invited = { readonly person: Person } | { readonly accountId: AccountId };

/**
 * A link that lets one person in, once, within seven days, for the keeper of the installation alone: at the desk a link
 * follows from the roles of whoever makes it (`invitePerson`, `renewInvitation`).
 */
export async function createInvitation(
  context: Context,
  invited: Invited,
): Promise<Result<Invitation, InvitationRefusal>> {
  const refused = refusalOf(context, 'administrator.keep');
  if (refused) return refuse(refused);
  return await inTransaction(context, async (tx) => {
    const account = await accountInvited(tx, context, invited);
    return account.ok ? ok(await issueInvitation(tx, context, account.value)) : account;
  });
}

async function accountInvited(
  tx: Tx,
  { platform }: Context,
  invited: Invited,
): Promise<Result<{ accountId: AccountId; purpose: InvitationPurpose }, InvitationRefusal>> {
  if ('person' in invited) {
    const accountId = newId<'account'>(platform.random);
    const saved = await saveAccount(tx, accountId, invited.person, platform.clock.now());
    return saved ? ok({ accountId, purpose: 'join' }) : refuse('email-taken');
  }
  const account = await findAccount(tx, { id: invited.accountId });
  if (!account) return refuse('account-unknown');
  if (account.status === 'suspended') return refuse('account-suspended');
  return ok({ accountId: account.id, purpose: account.status === 'invited' ? 'join' : 'recover' });
}
