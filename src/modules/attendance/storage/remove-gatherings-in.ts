import type { AreaId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { AttendanceTables } from './tables.ts';

/** Areas that leave the house take along what people were to come to in them, with who signed up. */
export async function removeGatheringsIn(tx: Tx, areaIds: readonly AreaId[]): Promise<void> {
  if (areaIds.length === 0) return;
  await tx
    .$extendTables<AttendanceTables>()
    .deleteFrom('attendance.gathering')
    .where('area_id', 'in', [...areaIds])
    .execute();
}
