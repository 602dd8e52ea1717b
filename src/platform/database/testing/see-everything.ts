import type { Database, Tx } from '../database.ts';
import { setActor } from '../set-actor.ts';

/** Reads or writes as the installation itself, which sees every row: for arrangements and assertions. */
export async function seeEverything<Value>(
  database: Database,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return await database.transaction(async (tx) => {
    await setActor(tx, 'system');
    return await work(tx);
  });
}
