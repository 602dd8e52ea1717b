import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { lineUpAll } from '../storage/save-meeting.ts';

/** After areas moved, meetings stand in the lists of the areas that they lie in now. */
export async function lineUpMeetings(
  context: Pick<MeetingsContext, 'policy' | 'actor' | 'platform'>,
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'meeting.line-up')) return refuse('forbidden');
  await inTransaction(context, lineUpAll);
  return ok(undefined);
}
