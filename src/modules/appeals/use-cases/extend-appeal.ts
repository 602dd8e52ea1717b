import { ok, type Result, refuse } from '#kernel/result.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { lastDayOf } from '../domain/legal-clocks.ts';
import { makeStep, type StepInput, type StepRefusal } from './make-step.ts';

const STEP = {
  action: 'appeal.extend',
  act: 'decide',
  status: 'extended',
  event: 'appeal.extended',
} as const;

export interface ExtendAppeal extends StepInput {
  readonly until: Temporal.PlainDate;
}

/** `too-late`: the term is over already. `not-later`: it ends no later than it does now. */
export type ExtendRefusal = 'too-late' | 'not-later' | 'too-long' | 'day-off';

/**
 * Extends the term by the head’s decision, with words to its author: why, and until when. All in all it is not longer
 * than forty-five days (Law 393/96-ВР, article 20).
 */
export async function extendAppeal(
  context: AppealsContext,
  input: ExtendAppeal,
): Promise<Result<undefined, StepRefusal | ExtendRefusal>> {
  const { platform, workingDays } = context;
  const { until } = input;
  const isAfter = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(one, other) > 0;
  return await makeStep(context, STEP, input, ({ receivedOn, dueOn }) => {
    if (isAfter(platform.clock.today(), dueOn)) return refuse('too-late');
    if (!isAfter(until, dueOn)) return refuse('not-later');
    if (isAfter(until, lastDayOf('longest', receivedOn, workingDays))) return refuse('too-long');
    return workingDays.isWorkingDay(until) ? ok({ dueOn: until }) : refuse('day-off');
  });
}
