import { ok, type Result, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { KeptAppeal } from '../domain/appeal.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { loadOpenAppeals } from '../storage/load-appeals.ts';
import { mayWithAppeal, canOnAnyAppeal } from './appeal-in-reach.ts';

/** The open appeals that officers have and that the reader may give to others. Nothing that an author wrote. */
export async function listHandedAppeals(
  context: AppealsContext,
): Promise<Result<readonly Pick<KeptAppeal, 'id' | 'officerId'>[], 'forbidden'>> {
  if (!canOnAnyAppeal(context, 'register')) return refuse('forbidden');
  const open = await inTransaction(context, loadOpenAppeals);
  // What is one's own is no reason to give it to others, so no accounts are asked for.
  const inReach = open.filter((one) => mayWithAppeal(context, 'register', one, new Map()));
  return ok(inReach.map(({ id, officerId }) => ({ id, officerId })));
}
