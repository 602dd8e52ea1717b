import type { Meeting } from '../domain/meeting.ts';
import { meetings, type Reader } from './load-meetings.ts';
import { parseMeeting } from './parse-meeting.ts';

export async function findMeetingByCode(
  reader: Reader,
  code: string,
): Promise<Meeting | undefined> {
  const row = await meetings(reader).where('code', '=', code).executeTakeFirst();
  return row && parseMeeting(row);
}
