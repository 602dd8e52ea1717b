import type { Tx } from '#platform/database/database.ts';
import type { AuditTables } from './tables.ts';

/** When an act was last done, and what was written of it. */
export interface LastEntry {
  readonly at: Temporal.Instant;
  readonly detail: unknown;
}

export async function lastEntryOf(tx: Tx, action: string): Promise<LastEntry | undefined> {
  const row = await tx
    .$extendTables<AuditTables>()
    .selectFrom('audit.entry')
    .select(['happened_at', 'detail'])
    .where('action', '=', action)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { at: row.happened_at, detail: row.detail };
}
