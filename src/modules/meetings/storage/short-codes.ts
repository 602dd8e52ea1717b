import type { MeetingId } from '../../../kernel/ids.ts';
import type { Meeting } from '../domain/meeting.ts';
import { meetings, type Reader } from './load-meetings.ts';
import { parseMeeting } from './parse-meeting.ts';
import type { MeetingsTables } from './tables.ts';

/** The database gives each meeting its own. */
export async function findShortCode(reader: Reader, id: MeetingId): Promise<string | undefined> {
  const row = await reader
    .$extendTables<MeetingsTables>()
    .selectFrom('meetings.meeting')
    .select('code')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.code;
}

export async function findMeetingByCode(
  reader: Reader,
  code: string,
): Promise<Meeting | undefined> {
  const row = await meetings(reader).where('code', '=', code).executeTakeFirst();
  return row && parseMeeting(row);
}
