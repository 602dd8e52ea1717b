import { type Result, ok, refuse } from '#kernel/result.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { inOwnName } from '../storage/in-transaction.ts';
import type { OpenInvitation } from '../storage/invitations.ts';
import { listGrantedRoles } from '../storage/granted-roles.ts';
import type { StaffRole } from '../domain/roles.ts';
import { findOpenInvitation } from './find-open-invitation.ts';
import { offerCode, type OfferedCode } from './offer-code.ts';

export interface ReadInvitation extends OpenInvitation {
  /** To what they are invited. */
  readonly roles: readonly StaffRole[];
  readonly code: OfferedCode;
}

/** Who invites whom, and to what: for whoever holds the link. Reading it changes nothing. */
export async function readInvitation(
  context: IdentityContext,
  token: string,
): Promise<Result<ReadInvitation, 'absent'>> {
  const { platform, policy, actor } = context;
  if (!policy.can(actor, 'invitation.accept')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const found = await findOpenInvitation(tx, context, token, 'read');
    if (!found) return refuse('absent');
    const roles = await listGrantedRoles(tx, found.accountId, platform.clock.today());
    const code = offerCode(context, { seed: found.id, email: found.email });
    return ok({ ...found, roles, code });
  });
}
