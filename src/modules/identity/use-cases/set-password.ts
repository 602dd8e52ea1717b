import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { saveOneTimeCode, type StoredCode } from '../storage/one-time-codes.ts';
import { savePassword } from '../storage/passwords.ts';

export interface NewPassword {
  /** Undefined: it stays as it is. */
  readonly hash?: string | undefined;
  /** Undefined: the telephone that shows codes stays the same. */
  readonly code?: StoredCode | undefined;
}

/** Writes a new password, a new telephone for codes, or both. */
export async function setPassword(
  tx: Tx,
  { platform }: IdentityContext,
  accountId: AccountId,
  { hash, code }: NewPassword,
): Promise<void> {
  const { clock, random } = platform;
  if (hash !== undefined) await savePassword(tx, accountId, hash, clock.now());
  if (code !== undefined) await saveOneTimeCode(tx, accountId, code, clock.now());
  await recordEntry(tx, clock, random, {
    actor: { kind: 'staff', id: accountId },
    action: 'password.set',
    thing: { kind: 'account', id: accountId },
    detail: { password: hash !== undefined, code: code !== undefined },
  });
}
