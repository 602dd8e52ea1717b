import { newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Person } from '../domain/account.ts';
import type { Context } from '../domain/context.ts';
import type { Invitation } from '../domain/invitation.ts';
import { needsTwo } from '../domain/needs-two.ts';
import { saveAccount } from '../storage/accounts.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { giveGrant } from './give-grant.ts';
import { issueInvitation } from './issue-invitation.ts';
import { notifyOfRole } from './notify-of-role.ts';

/**
 * An account, its role everywhere and its link: for the keeper of the installation, since nobody else can be the first.
 * An administrator asks for the roles that open something, and a head confirms them, so that it takes one of each.
 */
export async function createAdministrator(
  context: Context,
  person: Person,
  role: 'administrator' | 'police-head' = 'administrator',
): Promise<Result<Invitation, 'forbidden' | 'email-taken'>> {
  const { platform, policy, actor } = context;
  if (!policy.can(actor, 'administrator.keep')) return refuse('forbidden');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const accountId = newId<'account'>(random);
    if (!(await saveAccount(tx, accountId, person, clock.now()))) return refuse('email-taken');
    await giveGrant(tx, context, accountId, {
      role,
      areaId: undefined,
      organisationId: undefined,
      endsOn: undefined,
    });
    if (needsTwo(policy.rows, role)) await notifyOfRole(tx, context, accountId, {}, []);
    return ok(await issueInvitation(tx, context, { accountId, purpose: 'join' }));
  });
}
