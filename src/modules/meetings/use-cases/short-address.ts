import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { findMeetingByCode } from '../storage/short-codes.ts';

/** Whose code it is; of a draft nobody knows. */
export async function readMeetingOfCode(
  { policy, actor, platform }: MeetingsContext,
  { code }: { readonly code: string },
): Promise<Result<Meeting, 'absent'>> {
  if (!policy.can(actor, 'meeting.read')) return refuse('absent');
  const found = await findMeetingByCode(platform.database.read, code);
  return found && found.status !== 'draft' ? ok(found) : refuse('absent');
}
