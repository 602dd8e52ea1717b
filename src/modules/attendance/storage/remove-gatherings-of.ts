import type { Tx } from '#platform/database/database.ts';
import type { AttendanceTables } from './tables.ts';

/** What people were to come to goes with its owners (a meeting, a cohort, a forum), and so does who signed up. */
export async function removeGatheringsOf(tx: Tx, ownerIds: readonly string[]): Promise<void> {
  if (ownerIds.length === 0) return;
  await tx
    .$extendTables<AttendanceTables>()
    .deleteFrom('attendance.gathering')
    .where('owner_id', 'in', [...ownerIds])
    .execute();
}
