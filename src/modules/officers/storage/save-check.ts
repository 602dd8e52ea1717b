import type { OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OfficersTables } from './tables.ts';

export async function saveCheck(
  tx: Tx,
  officerId: OfficerId,
  checkedOn: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.officer')
    .set({ checked_on: checkedOn, changed_at: now })
    .where('id', '=', officerId)
    .execute();
}
