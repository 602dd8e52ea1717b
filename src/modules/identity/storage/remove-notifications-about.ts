import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

/** Notifications whose page no longer exists. */
export async function removeNotificationsAbout(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from identity.notification
    where substring(path from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}') = any (${[...ids]})`.execute(
    tx,
  );
}
