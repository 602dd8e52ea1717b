import type { MeetingId } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { findPresentOfficers, type PresentOfficers } from '#modules/officers/index.ts';
import { meetingsActs } from '../domain/journal-acts.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { findMeeting } from '../storage/load-meetings.ts';
import { meetingInReach } from './meeting-in-reach.ts';

/** Meetings are public, so that readings of them are not recorded; what somebody did with one is. */
const DONE_WITH = ['meeting.plan', 'meeting.record', ...meetingsActs.map(({ action }) => action)];

/** Finds who holds a meeting now, for an officer who held it before. */
export async function findHostsOfMeeting(
  context: MeetingsContext,
  { id }: { readonly id: MeetingId },
): Promise<Result<PresentOfficers, 'absent'>> {
  return await findPresentOfficers(context, {
    thing: { kind: 'meeting', id },
    action: 'meeting.locate',
    path: `/desk/meetings/${id}`,
    read: 'meeting.follow',
    readings: DONE_WITH,
    find: async (tx) => {
      const meeting = await findMeeting(tx, id);
      return meeting && { officerIds: meeting.hostIds };
    },
    findInReach: (tx) => meetingInReach(tx, context, 'follow', id),
  });
}
