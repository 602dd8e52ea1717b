import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Stage } from '../domain/action.ts';
import { isReportable } from '../domain/action-life.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { findAction } from '../storage/load-actions.ts';
import { loadStagesOf } from '../storage/load-parts.ts';
import { mayAnswer } from './answer-action.ts';
import { letterByToken, type LetterOf, type WithToken } from './letter-by-token.ts';

export interface ReadLetter extends LetterOf {
  readonly stages: readonly Stage[];
  /** Whether their answer is still awaited; and whether they say how it goes. */
  readonly mayAnswer: boolean;
  readonly mayReport: boolean;
}

/** Without an account: whoever holds the link of a letter. */
export async function readLetter(
  context: PlanContext,
  letter: WithToken,
): Promise<Result<ReadLetter, 'absent'>> {
  if (!context.policy.can(context.actor, 'owner-letter.answer')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await letterByToken(tx, context, letter, findAction);
    if (!found) return refuse('absent');
    const { id } = found.action;
    const stages = (await loadStagesOf(tx, [id])).get(id) ?? [];
    return ok({
      ...found,
      stages,
      mayAnswer: mayAnswer(found.action, found.standing),
      mayReport: found.standing.answer === 'accepted' && isReportable(found.action),
    });
  });
}
