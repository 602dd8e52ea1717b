import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

/** Until the transaction ends, whoever else changes a setting waits: of the first two of one kind, too. */
export async function lockSettings(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('settings.change'))`.execute(tx);
}
