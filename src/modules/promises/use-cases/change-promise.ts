import type { z } from 'zod';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type DueDayRefusal, refuseDueDay } from '../domain/due-day.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import {
  makePromiseStep,
  type PromiseStepInput,
  type PromiseStepRefusal,
} from './make-promise-step.ts';
import type { changingSchema } from './promise-schemas.ts';

export type ChangePromise = PromiseStepInput & z.output<typeof changingSchema>;

/** Other words or another day, with the reason; what was promised until then stays in everybody’s sight. */
export async function changePromise(
  context: PromisesContext,
  { promised, dueOn, ...input }: ChangePromise,
): Promise<Result<undefined, PromiseStepRefusal | DueDayRefusal | 'nothing-changed'>> {
  const today = context.platform.clock.today();
  return await makePromiseStep(context, input, { status: 'changed' }, (promise) => {
    const isSameDay = promise.dueOn.equals(dueOn);
    if (isSameDay && promise.words === promised) return refuse('nothing-changed');
    // A day that is over already may stay; none is chosen anew.
    const impossible = isSameDay ? undefined : refuseDueDay(dueOn, today);
    return impossible ? refuse(impossible) : ok({ words: promised, ...(!isSameDay && { dueOn }) });
  });
}
