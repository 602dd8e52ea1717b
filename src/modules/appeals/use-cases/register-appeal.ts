import type { OfficerId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { lastDayOf } from '../domain/legal-clocks.ts';
import { officersToGive } from './officers-to-give.ts';
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
 * Gives an appeal to whoever handles it, or to another; from here its author knows the control date. `officer-unknown`: no such officer
 * serves where whoever gives it answers.
 */
export async function registerAppeal(
  context: AppealsContext,
  input: RegisterAppeal,
): Promise<Result<undefined, StepRefusal | 'officer-unknown'>> {
  const { workingDays } = context;
  const { officerId, isPlain } = input;
  return await makeStep(context, STEP, input, ({ receivedOn }) =>
    officersToGive(context).some(({ id }) => id === officerId)
      ? ok({ officerId, dueOn: lastDayOf(isPlain ? 'plain' : 'full', receivedOn, workingDays) })
      : refuse('officer-unknown'),
  );
}
