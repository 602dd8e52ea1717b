import { type ImportDraftId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { rememberImported, removeCalendarDraft } from '../storage/calendar-drafts.ts';
import { canOnAnyMeeting } from './meeting-in-reach.ts';
import { ownCalendarDraft } from './own-calendar-draft.ts';
import { type FileRefusal, planCalendar } from './plan-calendar.ts';
import { fingerprintCalendar } from './preview-calendar.ts';
import { writePlanned } from './write-planned.ts';

export interface ConfirmCalendar {
  readonly id: ImportDraftId;
  /** Of the plan that was looked at. */
  readonly fingerprint: string;
}

export type ConfirmCalendarRefusal = 'absent' | 'changed-meanwhile' | FileRefusal;

/** Makes drafts of exactly what the preview showed, all together; nothing where it would be something else now. */
export async function confirmCalendar(
  context: MeetingsContext,
  { id, fingerprint }: ConfirmCalendar,
): Promise<Result<{ readonly drafts: number }, ConfirmCalendarRefusal>> {
  if (!canOnAnyMeeting(context, 'plan')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const draft = await ownCalendarDraft(tx, context, id);
    if (!draft) return refuse('absent');
    const planned = await planCalendar(tx, context, draft);
    if (!planned.ok) return planned;
    if (fingerprintCalendar(planned.value) !== fingerprint) return refuse('changed-meanwhile');
    let drafts = 0;
    for (const { key, said, times, days, rule } of planned.value.taken) {
      const meeting = {
        id: newId<'meeting'>(context.platform.random),
        said,
        times,
        publish: false,
      };
      const written = await writePlanned(tx, context, meeting, { days, rule });
      await rememberImported(
        tx,
        key,
        written.map((one) => one.id),
      );
      drafts += written.length;
    }
    await removeCalendarDraft(tx, id);
    return ok({ drafts });
  });
}
