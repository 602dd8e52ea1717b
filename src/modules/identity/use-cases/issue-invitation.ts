import { accountOf } from '../domain/actor.ts';
import { type AccountId, newId } from '#kernel/ids.ts';
import { newToken } from '#platform/crypto/token.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Context } from '../domain/context.ts';
import { INVITATION_LIFE, type Invitation, type InvitationPurpose } from '../domain/invitation.ts';
import { saveInvitation } from '../storage/invitations.ts';

/**
 * A new link for one person, in the transaction of what made it necessary; earlier ones of theirs lead nowhere
 * from then on. Whoever calls it has asked the policy.
 */
export async function issueInvitation(
  tx: Tx,
  { platform, actor }: Context,
  invited: {
    readonly accountId: AccountId;
    readonly purpose: InvitationPurpose;
    /** Who asked for it, where the actor confirms it. */
    readonly askedBy?: AccountId;
  },
): Promise<Invitation> {
  const { clock, random } = platform;
  const now = clock.now();
  const token = newToken(random);
  const { accountId, purpose, askedBy } = invited;
  const invitation = {
    accountId,
    purpose,
    id: newId<'invitation'>(random),
    expiresAt: now.add(INVITATION_LIFE),
  };
  await saveInvitation(tx, {
    ...invitation,
    tokenHash: token.hash,
    createdBy: accountOf(actor),
    askedBy,
    createdAt: now,
  });
  await recordEntry(tx, clock, random, {
    actor,
    action: 'invitation.create',
    thing: { kind: 'account', id: invited.accountId },
    detail: { purpose: invited.purpose },
  });
  return { ...invitation, path: `/join/${token.text}` };
}
