import type { PromiseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { accountsOf, mayWithPromise, canOnAnyPromise } from './promise-in-reach.ts';
import { type ReadPromise, readPromise } from './read-promise.ts';

export interface ReadDeskPromise {
  readonly promise: ReadPromise;
  /** Whether whoever reads may say what became of it. */
  readonly mayAnswer: boolean;
}

/** At the desk: what everybody reads, and what one may do with it. */
export async function readDeskPromise(
  context: PromisesContext,
  { id }: { readonly id: PromiseId },
): Promise<Result<ReadDeskPromise, 'absent'>> {
  if (!canOnAnyPromise(context, 'follow')) return refuse('absent');
  const read = await readPromise(context, { id });
  if (!read.ok) return refuse('absent');
  const promise = read.value;
  return await inTransaction(context, async (tx) => {
    const accounts = await accountsOf(tx, [promise]);
    if (!mayWithPromise(context, 'follow', promise, accounts)) return refuse('absent');
    return ok({ promise, mayAnswer: mayWithPromise(context, 'answer', promise, accounts) });
  });
}
