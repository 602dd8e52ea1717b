import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../domain/actor.ts';

/**
 * A transaction in somebody's name: tables whose rows only some may see (row-level security) show nothing to
 * a transaction that does not say whose it is.
 */
export async function inTransaction<Value>(
  context: { readonly platform: Pick<Platform, 'database'>; readonly actor: Actor },
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return await context.platform.database.transaction(async (tx) => {
    await sql`select set_config('poruch.actor', ${databaseActor(context.actor)}, true)`.execute(tx);
    return await work(tx);
  });
}

/** `resident`, `system`, or a staff account's id: what the policies on tables read. */
function databaseActor(actor: Actor): string {
  return actor.kind === 'staff' ? actor.id : actor.kind;
}
