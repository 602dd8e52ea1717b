import { sql } from 'kysely';
import type { OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OfficersTables } from './tables.ts';

/** When somebody was told that these cards wait for a check. */
export async function saveReminder(
  tx: Tx,
  ids: readonly OfficerId[],
  remindedOn: Temporal.PlainDate,
): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.officer')
    .set({ reminded_on: remindedOn })
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .execute();
}
