import { type Result, ok, refuse } from '#kernel/result.ts';
import { singleFlight } from '#platform/database/single-flight.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { findMeetingBySlug } from '../storage/load-meetings.ts';

const once = singleFlight<Meeting | undefined>();

/** One that everybody may read; of a draft nobody knows. */
export async function readMeeting(
  { policy, actor, platform }: MeetingsContext,
  { slug }: { readonly slug: string },
): Promise<Result<Meeting, 'absent'>> {
  if (!policy.can(actor, 'meeting.read')) return refuse('absent');
  const { database } = platform;
  const find = () => findMeetingBySlug(database.read, slug);
  // When sign-up opens, hundreds ask for the same within a moment: they are told the same.
  const found = actor.kind === 'resident' ? await once(database, slug, find) : await find();
  return found && found.status !== 'draft' ? ok(found) : refuse('absent');
}
