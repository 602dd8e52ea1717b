import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Account } from '../domain/account.ts';
import { sessionLimits } from '../domain/session-life.ts';
import type { OpenSession, OwnPasskey } from '../domain/session.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { findAccount } from '../storage/accounts.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { listPasskeys } from '../storage/passkeys.ts';
import { hasPassword } from '../storage/passwords.ts';
import { countRecoveryCodes } from '../storage/recovery-codes.ts';
import { listSessions } from '../storage/sessions.ts';

export interface OwnAccount {
  readonly account: Account;
  readonly passkeys: readonly OwnPasskey[];
  /** With it go the one-time codes. */
  readonly hasPassword: boolean;
  readonly recoveryCodesLeft: number;
  readonly sessions: readonly (OpenSession & { readonly current: boolean })[];
}

/** Everything about how somebody signs in, for themselves. */
export async function readOwnAccount(
  context: IdentityContext,
): Promise<Result<OwnAccount, 'forbidden'>> {
  const { platform, policy, actor } = context;
  if (actor.kind !== 'staff' || !policy.can(actor, 'account.keep', { ownerId: actor.id })) {
    return refuse('forbidden');
  }
  const { id, sessionId } = actor;
  return await inTransaction(context, async (tx) => {
    const account = await findAccount(tx, { id });
    if (!account) return refuse('forbidden');
    const sessions = await listSessions(tx, id, sessionLimits(platform.clock.now()));
    return ok({
      account,
      passkeys: await listPasskeys(tx, id),
      hasPassword: await hasPassword(tx, id),
      recoveryCodesLeft: await countRecoveryCodes(tx, id),
      sessions: sessions.map((session) => ({ ...session, current: session.id === sessionId })),
    });
  });
}
