import { newId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Person } from '../domain/account.ts';
import type { Context } from '../domain/context.ts';
import type { Invitation } from '../domain/invitation.ts';
import { saveAccount } from '../storage/accounts.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { giveGrant } from './give-grant.ts';
import { issueInvitation } from './issue-invitation.ts';

/** An account, its role and its link: for whoever holds the command line, since nobody else can be the first. */
export async function createAdministrator(
  context: Context,
  person: Person,
): Promise<Result<Invitation, 'forbidden' | 'email-taken'>> {
  const { platform, policy, actor } = context;
  if (!policy.can(actor, 'administrator.keep')) return refuse('forbidden');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const accountId = newId<'account'>(random);
    if (!(await saveAccount(tx, accountId, person, clock.now()))) return refuse('email-taken');
    await giveGrant(tx, context, accountId, {
      role: 'administrator',
      areaId: undefined,
      organisationId: undefined,
      endsOn: undefined,
    });
    return ok(await issueInvitation(tx, context, { accountId, purpose: 'join' }));
  });
}
