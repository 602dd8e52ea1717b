import type { AccountId, PasskeyId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Context } from '../domain/context.ts';
import { removeKnownDevices } from '../storage/known-devices.ts';
import { removeOneTimeCode } from '../storage/one-time-codes.ts';
import { removePasskeysBut } from '../storage/passkeys.ts';
import { savePassword } from '../storage/passwords.ts';
import { removeSessions } from '../storage/sessions.ts';
import { tellEnded } from './begin-session.ts';

/** A lost telephone must open nothing: every way in and every session of before is gone, but for a new passkey. */
export async function forgetSignIn(
  tx: Tx,
  { platform }: Pick<Context, 'platform'>,
  accountId: AccountId,
  kept: PasskeyId | undefined,
): Promise<void> {
  await removePasskeysBut(tx, accountId, kept);
  await removeOneTimeCode(tx, accountId);
  await savePassword(tx, accountId, undefined, platform.clock.now());
  await removeKnownDevices(tx, accountId);
  await tellEnded(tx, platform, accountId, await removeSessions(tx, accountId, { all: true }));
}
