import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Context } from '../domain/context.ts';
import { type Administrator, listHolders } from '../storage/role-holders.ts';
import { inTransaction } from '../storage/in-transaction.ts';

/** Whoever keeps this installation: for its command line. */
export async function listAdministrators(
  context: Context,
): Promise<Result<readonly Administrator[], 'forbidden'>> {
  const { platform, policy, actor } = context;
  if (!policy.can(actor, 'administrator.keep')) return refuse('forbidden');
  return ok(
    await inTransaction(context, (tx) => listHolders(tx, 'administrator', platform.clock.today())),
  );
}
