import type { AccountId } from '#kernel/ids.ts';
import { keyedHash } from '#platform/crypto/token.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { newRecoveryCodes, plainRecoveryCode } from '../domain/recovery-codes.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { replaceRecoveryCodes } from '../storage/recovery-codes.ts';

/** New ones in the place of the former; they are shown this once. */
export async function renewCodes(
  tx: Tx,
  { platform, signIn }: IdentityContext,
  accountId: AccountId,
): Promise<readonly string[]> {
  const codes = newRecoveryCodes(platform.random);
  const hashes = codes.map((code) => keyedHash(signIn.recoveryKey, plainRecoveryCode(code) ?? ''));
  await replaceRecoveryCodes(tx, platform.random, accountId, hashes);
  await recordEntry(tx, platform.clock, platform.random, {
    actor: { kind: 'staff', id: accountId },
    action: 'recovery-codes.renew',
    thing: { kind: 'account', id: accountId },
  });
  return codes;
}
