import type { Clock } from '../clock/clock.ts';
import type { Tx } from './database.ts';
import { sendWithoutWaiting } from './send-without-waiting.ts';

/**
 * In whose name the rest of a transaction works: tables with row-level security show it that one's rows, and show
 * nothing to a transaction that never says it. An account's id, `resident`, or `system`: the installation itself.
 * Roles end by this clock; without it, by the server's own.
 */
export async function setActor(
  tx: Tx,
  actor: string,
  clock?: Pick<Clock, 'now' | 'today'>,
): Promise<void> {
  await sendWithoutWaiting(tx, {
    name: 'set actor',
    text: `select set_config('poruch.actor', $1, true), set_config('poruch.now', $2, true),
      set_config('poruch.today', $3, true)`,
    values: [actor, clock?.now().toString() ?? '', clock?.today().toString() ?? ''],
  });
}
