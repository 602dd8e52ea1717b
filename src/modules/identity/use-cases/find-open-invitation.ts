import { tokenHash } from '#platform/crypto/token.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { needsTwo } from '../domain/needs-two.ts';
import { mayConfirmAll } from '../domain/role-request.ts';
import { type GivenGrant, heldGrants, mayHandleAll } from '../domain/staff-person.ts';
import { findInvitation, type OpenInvitation } from '../storage/invitations.ts';
import { findPerson } from '../storage/people.ts';

/**
 * The invitation that a link's token opens, in a transaction of the installation's own. None where whoever made the
 * link could not make it today: whoever knows a link can use it, and whoever made it knows it. One who was shut out
 * would come back by it, and one who stayed would get roles that somebody else gave the account meanwhile.
 */
export async function findOpenInvitation(
  tx: Tx,
  context: PeopleContext,
  token: string,
  lock: 'lock' | 'read',
): Promise<OpenInvitation | undefined> {
  const now = context.platform.clock.now();
  const found = await findInvitation(tx, tokenHash(token), now, lock);
  return found && (await couldBeMadeToday(tx, context, found)) ? found : undefined;
}

async function couldBeMadeToday(
  tx: Tx,
  { platform, policy, places }: PeopleContext,
  { accountId, invitedBy, createdAt, isConfirmed }: OpenInvitation,
): Promise<boolean> {
  if (invitedBy === undefined) return true;
  const [now, today] = [platform.clock.now(), platform.clock.today()];
  const inviter = await findPerson(tx, invitedBy.id, now);
  const invited = await findPerson(tx, accountId, now);
  if (!invited || inviter?.status !== 'active') return false;
  const grants = heldGrants(inviter, today);
  const actor = { kind: 'staff', id: inviter.id, grants, opened: [] } as const;
  const looking = { policy, actor };
  const may = (grant: GivenGrant): boolean => {
    const isTheirs = needsTwo(policy.rows, grant.role) || !isAfter(grant.grantedAt, createdAt);
    if (isConfirmed && isTheirs) return mayConfirmAll(looking, places.areas, [grant]);
    // What two people gave is opened by no link that one of them made alone, before or since.
    return grant.confirmedBy === undefined && mayHandleAll(looking, places, 'role.grant', [grant]);
  };
  return policy.can(actor, 'invitation.create') && heldGrants(invited, today).every(may);
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
