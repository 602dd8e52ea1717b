import type { Result } from '#kernel/result.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import {
  makePromiseStep,
  type PromiseStepInput,
  type PromiseStepRefusal,
} from './make-promise-step.ts';

/** It does not hold any more, and everybody reads why. */
export async function withdrawPromise(
  context: PromisesContext,
  input: PromiseStepInput,
): Promise<Result<undefined, PromiseStepRefusal>> {
  return await makePromiseStep(context, input, { status: 'withdrawn' });
}
