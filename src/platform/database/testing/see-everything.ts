import type { Database, Tx } from '../database.ts';
import { setActor } from '../set-actor.ts';

/** What a test looks at or arranges behind everybody's back: as the installation itself, which sees every row. */
export async function seeEverything<Value>(
  database: Database,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return await database.transaction(async (tx) => {
    await setActor(tx, 'system');
    return await work(tx);
  });
}
