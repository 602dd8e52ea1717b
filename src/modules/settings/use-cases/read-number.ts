import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { KeptNumber, NumberKey } from '../domain/number.ts';
import { findNumber } from '../storage/numbers.ts';

/** A term as whoever may change it sees it. */
export async function readNumber(
  context: Context,
  key: NumberKey,
): Promise<Result<KeptNumber, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'settings.change', {})) return refuse('forbidden');
  return await inTransaction(context, async (tx) => ok(await findNumber(tx, key)));
}
