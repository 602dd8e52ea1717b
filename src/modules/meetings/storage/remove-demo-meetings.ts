import { sql } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

const leaving = (areaIds: readonly AreaId[]) => sql`
  (origin = 'demo' or area_id = any (${[...areaIds]}))`;

/** Meetings of the demonstration, and all others in areas that are about to be removed. */
export async function countDemoMeetings(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ meetings: number }>`
    select count(*)::integer as meetings from meetings.meeting where ${leaving(areaIds)}`.execute(
    tx,
  );
  return rows[0]?.meetings ?? 0;
}

/** Returns the ids of the meetings that were removed. */
export async function removeDemoMeetings(
  tx: Tx,
  areaIds: readonly AreaId[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from meetings.meeting where ${leaving(areaIds)} returning id`.execute(tx);
  await sql`delete from meetings.series where origin = 'demo'`.execute(tx);
  return rows.map(({ id }) => id);
}
