import type { Clock } from '../clock/clock.ts';
import type { Tx } from './database.ts';
import { sendWithoutWaiting } from './send-without-waiting.ts';

/** By the executor, which all views of a transaction share (`$extendTables`). */
const actors = new WeakMap<object, string>();

/** The actor that `setActor` gave the transaction last; undefined: none. */
export function actorOf(tx: Tx): string | undefined {
  return actors.get(tx.getExecutor());
}

/**
 * Sets the actor of the rest of a transaction. Tables with row-level security show only rows that this actor may see, and none
 * without an actor. The actor is an account's id, `resident`, or `system` (the installation itself). Roles expire by this
 * clock, or by the server's if it is not given.
 */
export async function setActor(
  tx: Tx,
  actor: string,
  clock?: Pick<Clock, 'now' | 'today'>,
): Promise<void> {
  actors.set(tx.getExecutor(), actor);
  await sendWithoutWaiting(tx, {
    name: 'set actor',
    text: `select set_config('poruch.actor', $1, true), set_config('poruch.now', $2, true),
      set_config('poruch.today', $3, true)`,
    values: [actor, clock?.now().toString() ?? '', clock?.today().toString() ?? ''],
  });
}
