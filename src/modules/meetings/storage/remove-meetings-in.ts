import type { AreaId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { MeetingsTables } from './tables.ts';

/** How many take place in these areas, whatever became of them. */
export async function countMeetingsIn(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  if (areaIds.length === 0) return 0;
  const { count } = await tx
    .$extendTables<MeetingsTables>()
    .selectFrom('meetings.meeting')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('area_id', 'in', [...areaIds])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Areas that leave the house take along what was planned in them. */
export async function removeMeetingsIn(tx: Tx, areaIds: readonly AreaId[]): Promise<void> {
  if (areaIds.length === 0) return;
  await tx
    .$extendTables<MeetingsTables>()
    .deleteFrom('meetings.meeting')
    .where('area_id', 'in', [...areaIds])
    .execute();
}
