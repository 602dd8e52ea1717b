import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** Marks everything that the transaction writes from now on as demonstration data: `platform.origin()` in the migrations. */
export async function setDemoOrigin(tx: Tx): Promise<void> {
  await sql`select set_config('poruch.origin', 'demo', true)`.execute(tx);
}
