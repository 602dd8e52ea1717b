import { ok, type Result } from '#kernel/result.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { makeStep, type StepInput, type StepRefusal } from './make-step.ts';

const STEP = {
  action: 'appeal.answer',
  act: 'handle',
  status: 'answered',
  event: 'appeal.answered',
  isAnswer: true,
} as const;

/**
 * Answers an appeal, late ones too. The law wants the head’s signature under the letter (Law 393/96-ВР, article 15): a
 * lawyer must check how a unit delegates it.
 */
export async function answerAppeal(
  context: AppealsContext,
  input: StepInput,
): Promise<Result<undefined, StepRefusal>> {
  return await makeStep(context, STEP, input, () => ok({}));
}
