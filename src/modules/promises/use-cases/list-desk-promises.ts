import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { type Due, dueOf } from '../domain/due.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { loadOpenPromises } from '../storage/load-promises.ts';
import { type ListedPromise, listedPromise } from './list-promises.ts';
import { accountsOf, answeringAccounts, mayWithPromise } from './promise-in-reach.ts';

export interface DeskPromise extends ListedPromise {
  readonly due: Due;
  /** Whoever asks promised it, or stands in. */
  readonly isOwn: boolean;
  /** Whoever asks may write down what became of it. */
  readonly isAnswered: boolean;
}

/** The open ones within one’s own reach, what is due first before the others. */
export async function listDeskPromises(
  context: PromisesContext,
): Promise<Result<readonly DeskPromise[], 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'promise.follow')) return refuse('forbidden');
  const today = platform.clock.today();
  return await inTransaction(context, async (tx) => {
    const open = await loadOpenPromises(tx);
    const accounts = await accountsOf(tx, open);
    return ok(
      open
        .filter((promise) => mayWithPromise(context, 'follow', promise, accounts))
        .map((promise) => ({
          ...listedPromise(promise, today),
          isAnswered: mayWithPromise(context, 'answer', promise, accounts),
          due: dueOf(promise.dueOn, today),
          isOwn: actor.kind === 'staff' && answeringAccounts(promise, accounts).includes(actor.id),
        })),
    );
  });
}
