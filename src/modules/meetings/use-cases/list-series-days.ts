import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Meeting } from '../domain/meeting.ts';
import { type MeetingStatus, mayMeetingBecome } from '../domain/meeting-status.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { lockSeriesFrom } from '../storage/load-meetings.ts';
import { accountsOfHosts, mayWithMeeting, canOnAnyMeeting } from './meeting-in-reach.ts';

/** Which later days of its series would become the same with this one. */
export async function listSeriesDays(
  context: MeetingsContext,
  { id, seriesId, startsAt }: Pick<Meeting, 'id' | 'seriesId' | 'startsAt'>,
  status: MeetingStatus,
): Promise<Result<readonly Meeting[], 'absent'>> {
  if (!canOnAnyMeeting(context, 'plan')) return refuse('absent');
  if (!seriesId) return ok([]);
  return await inTransaction(context, async (tx) => {
    const later = await lockSeriesFrom(tx, seriesId, startsAt);
    const accounts = await accountsOfHosts(tx, later);
    return ok(
      later.filter(
        (one) =>
          one.id !== id &&
          mayMeetingBecome(one.status, status) &&
          mayWithMeeting(context, 'plan', one, accounts),
      ),
    );
  });
}
