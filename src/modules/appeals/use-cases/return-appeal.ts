import { ok, type Result, refuse } from '#kernel/result.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { lastDayOf } from '../domain/legal-clocks.ts';
import { makeStep, type StepInput, type StepRefusal } from './make-step.ts';

const STEP = {
  action: 'appeal.return',
  act: 'handle',
  status: 'returned',
  event: 'appeal.returned',
} as const;

/**
 * Sends back what lacks something, with words on how to mend it (Law 393/96-ВР, article 5). `too-late`: the ten days are
 * over, and it is considered as it is.
 */
export async function returnAppeal(
  context: AppealsContext,
  input: StepInput,
): Promise<Result<undefined, StepRefusal | 'too-late'>> {
  const { platform, workingDays } = context;
  return await makeStep(context, STEP, input, ({ receivedOn }) => {
    const last = lastDayOf('return', receivedOn, workingDays);
    const isOver = Temporal.PlainDate.compare(platform.clock.today(), last) > 0;
    return isOver ? refuse('too-late') : ok({});
  });
}
