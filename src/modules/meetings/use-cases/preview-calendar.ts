import type { ImportDraftId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { CalendarDraft } from '../domain/calendar-draft.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { canOnAnyMeeting } from './meeting-in-reach.ts';
import { ownCalendarDraft } from './own-calendar-draft.ts';
import { type FileRefusal, planCalendar, type PlannedCalendar } from './plan-calendar.ts';

export interface CalendarPreview {
  readonly draft: Pick<CalendarDraft, 'id' | 'fileName' | 'kind' | 'hostIds'>;
  readonly outcome: Result<PreviewedCalendar, FileRefusal>;
}

export interface PreviewedCalendar extends PlannedCalendar {
  /** Sent back with the confirmation: what was looked at is what is written. */
  readonly fingerprint: string;
}

/** What a calendar would become, and nothing is written. */
export async function previewCalendar(
  context: MeetingsContext,
  id: ImportDraftId,
): Promise<Result<CalendarPreview, 'absent'>> {
  if (!canOnAnyMeeting(context, 'plan')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const draft = await ownCalendarDraft(tx, context, id);
    if (!draft) return refuse('absent');
    const planned = await planCalendar(tx, context, draft);
    const outcome = planned.ok
      ? ok({ ...planned.value, fingerprint: fingerprintCalendar(planned.value) })
      : planned;
    return ok({ draft, outcome });
  });
}

/** The same for two plans that would write the same. */
export function fingerprintCalendar({ taken }: PlannedCalendar): string {
  return fingerprint(taken);
}
