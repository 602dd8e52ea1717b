import type { OfficerId, PromiseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { loadOpenPromises } from '../storage/load-promises.ts';
import { mayWithPromise, canOnAnyPromise } from './promise-in-reach.ts';

export interface HandedPromise {
  readonly id: PromiseId;
  /** The deputy, where one was named. */
  readonly officerId: OfficerId | undefined;
  readonly dueOn: Temporal.PlainDate;
}

/** The open promises of others in the reader's area, what is due first before the others. */
export async function listHandedPromises(
  context: PromisesContext,
): Promise<Result<readonly HandedPromise[], 'forbidden'>> {
  if (!canOnAnyPromise(context, 'answer')) return refuse('forbidden');
  const open = await inTransaction(context, loadOpenPromises);
  // Without accounts the policy judges by the area alone: what is the reader's own waits for nobody else.
  const inReach = open.filter((one) => mayWithPromise(context, 'answer', one, new Map()));
  return ok(
    inReach.map(({ id, owner, deputy, dueOn }) => ({
      id,
      officerId: (deputy ?? owner).officerId,
      dueOn,
    })),
  );
}
