import { type Result, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { lockAction } from '../storage/load-actions.ts';
import { answerIn, type StandingAnswer } from './answer-action.ts';
import { letterByToken, type WithToken } from './letter-by-token.ts';

/** Without an account, by the link of a letter: accepts or declines, for everybody to read. */
export async function answerByLetter(
  context: PlanContext,
  { token, ...answer }: WithToken & StandingAnswer,
): Promise<Result<undefined, 'absent' | 'status-impossible'>> {
  if (!context.policy.can(context.actor, 'owner-letter.answer')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await letterByToken(tx, context, { token }, lockAction);
    return found
      ? await answerIn(tx, context, found.action, found.standing, answer)
      : refuse('absent');
  });
}
