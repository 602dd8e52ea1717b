import type { MeetingId, SeriesId } from '#kernel/ids.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Reader } from './load-meetings.ts';
import type { MeetingsTables } from './tables.ts';

/** All days of a series. */
export async function loadSeriesIds(reader: Reader, id: SeriesId): Promise<readonly MeetingId[]> {
  const rows = await reader
    .$extendTables<MeetingsTables>()
    .selectFrom('meetings.meeting')
    .select('id')
    .where('series_id', '=', id)
    .orderBy('starts_at')
    .execute();
  return rows.map((row) => rowId(row.id));
}
