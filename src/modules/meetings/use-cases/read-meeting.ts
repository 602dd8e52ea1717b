import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { findMeetingBySlug } from '../storage/load-meetings.ts';

/** One that everybody may read; of a draft nobody knows. */
export async function readMeeting(
  { policy, actor, platform }: MeetingsContext,
  { slug }: { readonly slug: string },
): Promise<Result<Meeting, 'absent'>> {
  if (!policy.can(actor, 'meeting.read')) return refuse('absent');
  const found = await findMeetingBySlug(platform.database.read, slug);
  return found && found.status !== 'draft' ? ok(found) : refuse('absent');
}
