import type { OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OfficersTables } from './tables.ts';

export async function saveLeaving(
  tx: Tx,
  id: OfficerId,
  leftOn: Temporal.PlainDate | undefined,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.officer')
    .set({ left_on: leftOn ?? null, changed_at: now })
    .where('id', '=', id)
    .execute();
}
