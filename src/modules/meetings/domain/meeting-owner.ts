import type { MeetingId } from '#kernel/ids.ts';
import type { Owner } from '#modules/attendance/index.ts';

/** As lower modules call whose a gathering, a promise, a question or a survey is. */
export const MEETING = 'meeting';

/** By which the door and the seats of a meeting are found. */
export function ownerOf(id: MeetingId): Owner {
  return { ownerKind: MEETING, ownerId: id };
}
