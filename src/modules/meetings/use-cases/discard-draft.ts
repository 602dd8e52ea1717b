import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { deleteMeeting } from '../storage/save-meeting.ts';
import type { SeenMeeting, StatusRefusal } from './change-status.ts';
import { canOnAnyMeeting, meetingInReach } from './meeting-in-reach.ts';
import { tellChange } from './tell-change.ts';

/** A draft that is not wanted: nobody has read it, and nothing of it stays. */
export async function discardDraft(
  context: MeetingsContext,
  { id, seenAt }: SeenMeeting,
): Promise<Result<undefined, StatusRefusal>> {
  if (!canOnAnyMeeting(context, 'plan')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await meetingInReach(tx, context, 'plan', id);
    if (!found) return refuse('absent');
    const { meeting } = found;
    if (meeting.status !== 'draft') return refuse('status-impossible');
    if (!meeting.changedAt.equals(seenAt)) return refuse('changed');
    await deleteMeeting(tx, id);
    await tellChange(tx, context, [meeting], 'discarded');
    return ok(undefined);
  });
}
