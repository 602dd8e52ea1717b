import type { MeetingId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Context } from '#modules/identity/index.ts';
import type { Meeting } from '../domain/meeting.ts';
import { findMeeting, findMeetingBySlug } from '../storage/load-meetings.ts';

/** One that everybody may read, by what other modules name it by; of a draft nobody knows. */
export async function readNamedMeeting(
  { policy, actor, platform }: Context,
  named: { readonly id: MeetingId } | { readonly slug: string },
): Promise<Result<Meeting, 'absent'>> {
  if (!policy.can(actor, 'meeting.read')) return refuse('absent');
  const reader = platform.database.read;
  const found =
    'id' in named
      ? await findMeeting(reader, named.id)
      : await findMeetingBySlug(reader, named.slug);
  return found && found.status !== 'draft' ? ok(found) : refuse('absent');
}
