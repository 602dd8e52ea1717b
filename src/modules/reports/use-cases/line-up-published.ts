import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { inTransaction } from '../../identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { lineUpMoved } from '../storage/line-up-published.ts';

/** After areas moved, published reports stand in the lists of the areas that they lie in now. */
export async function lineUpPublished(
  context: Pick<ReportsContext, 'policy' | 'actor' | 'platform'>,
): Promise<Result<{ readonly areas: number }, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'published.line-up')) return refuse('forbidden');
  return ok({ areas: await inTransaction(context, lineUpMoved) });
}
