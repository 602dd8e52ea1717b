import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** What the rest of a transaction writes is marked as the demonstration's: `platform.origin()` in the migrations. */
export async function setDemoOrigin(tx: Tx): Promise<void> {
  await sql`select set_config('poruch.origin', 'demo', true)`.execute(tx);
}
