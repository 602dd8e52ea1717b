import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { type HostedMeeting, loadAnnouncedHosts } from '../storage/load-desk-meetings.ts';
import { mayWithMeetingsIn, canOnAnyMeeting } from './meeting-in-reach.ts';

/** The announced meetings that the reader may give to another officer, once for each officer who comes. */
export async function listHandedMeetings(
  context: MeetingsContext,
): Promise<Result<readonly HostedMeeting[], 'forbidden'>> {
  if (!canOnAnyMeeting(context, 'plan')) return refuse('forbidden');
  const now = context.platform.clock.now();
  const hosted = await inTransaction(context, (tx) => loadAnnouncedHosts(tx, now));
  return ok(hosted.filter(({ areaId }) => mayWithMeetingsIn(context, 'plan', areaId)));
}
