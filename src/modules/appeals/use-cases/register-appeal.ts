import type { OfficerId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { mayGiveTo } from '../../officers/index.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { lastDayOf } from '../domain/legal-clocks.ts';
import { makeStep, type StepInput, type StepRefusal } from './make-step.ts';

const STEP = {
  action: 'appeal.register',
  act: 'register',
  status: 'in-progress',
  event: 'appeal.taken',
} as const;

export interface RegisterAppeal extends StepInput {
  /** Who handles it. */
  readonly officerId: OfficerId;
  /** It needs no additional study: fifteen days, not a month. */
  readonly isPlain: boolean;
}

/**
 * Gives an appeal to whoever handles it; from here its author knows the control date. `officer-unknown`: no such officer
 * serves where whoever gives it answers.
 */
export async function registerAppeal(
  context: AppealsContext,
  input: RegisterAppeal,
): Promise<Result<undefined, StepRefusal | 'officer-unknown'>> {
  const { officers, workingDays } = context;
  const { officerId, isPlain } = input;
  const officer = officers.get(officerId);
  return await makeStep(context, STEP, input, ({ receivedOn }) =>
    officer && mayGiveTo(context, 'appeal.register', officer)
      ? ok({ officerId, dueOn: lastDayOf(isPlain ? 'plain' : 'full', receivedOn, workingDays) })
      : refuse('officer-unknown'),
  );
}
