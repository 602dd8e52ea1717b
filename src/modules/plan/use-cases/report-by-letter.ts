import { type Result, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { loadAnswerable, lockAction } from '../storage/load-actions.ts';
import { letterByToken, type WithToken } from './letter-by-token.ts';
import { type ActionReport, noFile, reportIn } from './report-action.ts';

/** Without an account, by the link of a letter: how it goes, or that it is done: in words, with an address. */
export async function reportByLetter(
  context: PlanContext,
  { token, ...report }: WithToken & ActionReport,
): Promise<Result<undefined, 'absent' | 'status-impossible' | 'stage-unknown'>> {
  if (!context.policy.can(context.actor, 'owner-letter.answer')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await letterByToken(tx, context, { token }, lockAction);
    if (found?.standing.answer !== 'accepted') return refuse('absent');
    const answerable = (await loadAnswerable(tx, [found.action.id])).get(found.action.id) ?? [];
    const owned = { action: found.action, answerable };
    const by = { party: found.standing.side, evidence: noFile(context) };
    return await reportIn(tx, context, owned, { ...report, ...by });
  });
}
