import type { ImportDraftId } from '#kernel/ids.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { removeCalendarDraft } from '../storage/calendar-drafts.ts';
import { ownCalendarDraft } from './own-calendar-draft.ts';

/** Forgets a calendar that nobody will take. One that is gone already is gone. */
export async function discardCalendar(context: MeetingsContext, id: ImportDraftId): Promise<void> {
  await inTransaction(context, async (tx) => {
    const draft = await ownCalendarDraft(tx, context, id);
    if (draft) await removeCalendarDraft(tx, id);
  });
}
