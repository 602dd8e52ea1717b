import { ok, type Result, refuse } from '#kernel/result.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { makeStep, type StepInput, type StepRefusal } from './make-step.ts';

const STEP = {
  action: 'appeal.pass-on',
  act: 'handle',
  status: 'passed-on',
  event: 'appeal.passed-on',
} as const;

export interface PassOnAppeal extends StepInput {
  /** Which body decides such matters, in words that its author can call by. */
  readonly passedTo: string;
}

/**
 * Sends on what another body decides, within five days, and tells the author where (Law 393/96-ВР, article 7). One that
 * is sent on later is late, and still better there than here. A complaint is never sent to whom it is about (the same
 * article): who that is, a person must see.
 */
export async function passOnAppeal(
  context: AppealsContext,
  input: PassOnAppeal,
): Promise<Result<undefined, StepRefusal | 'body-missing'>> {
  const passedTo = input.passedTo.trim();
  return await makeStep(context, STEP, input, () =>
    passedTo === '' ? refuse('body-missing') : ok({ passedTo }),
  );
}
