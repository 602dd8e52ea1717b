import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { KeptText, TextKey } from '../domain/text.ts';
import { findText } from '../storage/texts.ts';

/** A text as whoever may change it sees it; empty where nothing is said. */
export async function readText(
  context: Context,
  key: TextKey,
): Promise<Result<KeptText, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'settings.change', {})) return refuse('forbidden');
  return await inTransaction(context, async (tx) => ok(await findText(tx, key)));
}
