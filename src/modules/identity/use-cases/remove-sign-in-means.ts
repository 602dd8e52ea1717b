import type { AccountId, PasskeyId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type OwnRefusal, ownerOf } from '../domain/own.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { lockAccount } from '../storage/accounts.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { removeOneTimeCode } from '../storage/one-time-codes.ts';
import { listPasskeys, removePasskey } from '../storage/passkeys.ts';
import { hasPassword, savePassword } from '../storage/passwords.ts';

export type RemovalRefusal = OwnRefusal | 'absent' | 'last-means';

/** Takes away a passkey, or the password with its codes. The last way to sign in stays. */
export async function removeSignInMeans(
  context: IdentityContext,
  means: PasskeyId | 'password',
): Promise<Result<void, RemovalRefusal>> {
  const owner = ownerOf(context, 'sign-in-means.change');
  if (!owner.ok) return owner;
  const { id } = owner.value;
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    await lockAccount(tx, id);
    if (!(await has(tx, id, means))) return refuse('absent');
    if ((await countMeans(tx, id)) < 2) return refuse('last-means');
    if (means === 'password') {
      await savePassword(tx, id, undefined, clock.now());
      await removeOneTimeCode(tx, id);
    } else {
      await removePasskey(tx, id, means);
    }
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: means === 'password' ? 'password.remove' : 'passkey.remove',
      thing: means === 'password' ? { kind: 'account', id } : { kind: 'passkey', id: means },
    });
    return ok(undefined);
  });
}

async function has(tx: Tx, accountId: AccountId, means: PasskeyId | 'password'): Promise<boolean> {
  if (means === 'password') return await hasPassword(tx, accountId);
  return (await listPasskeys(tx, accountId)).some(({ id }) => id === means);
}

async function countMeans(tx: Tx, accountId: AccountId): Promise<number> {
  const passkeys = await listPasskeys(tx, accountId);
  return passkeys.length + ((await hasPassword(tx, accountId)) ? 1 : 0);
}
