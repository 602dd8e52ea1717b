import type { AccountId } from '#kernel/ids.ts';
import { plainCode, stepOfCode } from '#platform/crypto/one-time-code.ts';
import { unseal } from '#platform/crypto/seal.ts';
import { keyedHash } from '#platform/crypto/token.ts';
import type { Tx } from '#platform/database/database.ts';
import { plainRecoveryCode } from '../domain/recovery-codes.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { findOneTimeCode, saveLastStep } from '../storage/one-time-codes.ts';
import { hasRecoveryCode, spendRecoveryCode } from '../storage/recovery-codes.ts';

/** A code that is right, and not yet used up: `spend` does that, once everything else is right, too. */
export interface RightCode {
  readonly kind: 'one-time-code' | 'recovery-code';
  /** False: somebody else spent it in the same moment. */
  readonly spend: () => Promise<boolean>;
}

/** Whether `typed` is a one-time code of this account, or one of its recovery codes. */
export async function checkCode(
  tx: Tx,
  context: IdentityContext,
  accountId: AccountId,
  typed: string,
): Promise<RightCode | undefined> {
  const code = plainCode(typed);
  if (code !== undefined) return await checkOneTimeCode(tx, context, accountId, code);
  const recovery = plainRecoveryCode(typed);
  if (recovery === undefined) return undefined;
  const hash = keyedHash(context.signIn.recoveryKey, recovery);
  if (!(await hasRecoveryCode(tx, accountId, hash))) return undefined;
  return {
    kind: 'recovery-code',
    spend: () => spendRecoveryCode(tx, accountId, hash, context.platform.clock.now()),
  };
}

async function checkOneTimeCode(
  tx: Tx,
  { platform, signIn }: IdentityContext,
  accountId: AccountId,
  code: string,
): Promise<RightCode | undefined> {
  const stored = await findOneTimeCode(tx, accountId);
  if (!stored) return undefined;
  const secret = unseal(signIn.codeKey, stored.sealedSecret, accountId);
  if (!secret) throw new Error('a one-time code’s secret was sealed with another key');
  const step = stepOfCode(secret, code, platform.clock.now(), stored.lastStep);
  if (step === undefined) return undefined;
  return {
    kind: 'one-time-code',
    spend: async () => {
      await saveLastStep(tx, accountId, step);
      return true;
    },
  };
}
