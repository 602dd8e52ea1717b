import { type Result, ok } from '#kernel/result.ts';
import { type OwnRefusal, ownerOf } from '../domain/own.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { renewCodes } from './renew-codes.ts';

/** Ten new ones, shown this once. */
export async function renewRecoveryCodes(
  context: IdentityContext,
): Promise<Result<readonly string[], OwnRefusal>> {
  const owner = ownerOf(context, 'sign-in-means.change');
  if (!owner.ok) return owner;
  return ok(await inTransaction(context, (tx) => renewCodes(tx, context, owner.value.id)));
}
