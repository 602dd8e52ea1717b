import type { ImportDraftId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { type CalendarDraft, isKept } from '../domain/calendar-draft.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { lockCalendarDraft } from '../storage/calendar-drafts.ts';
import { canOnAnyMeeting } from './meeting-in-reach.ts';

/** One's own draft, locked. Another's is as absent as one that was never there, or that is older than a day. */
export async function ownCalendarDraft(
  tx: Tx,
  context: MeetingsContext,
  id: ImportDraftId,
): Promise<CalendarDraft | undefined> {
  const { actor, platform } = context;
  if (actor.kind !== 'staff' || !canOnAnyMeeting(context, 'plan')) return undefined;
  const draft = await lockCalendarDraft(tx, id, actor.id);
  return draft && isKept(draft, platform.clock.now()) ? draft : undefined;
}
