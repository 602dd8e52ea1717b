import { type ImportDraftId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { CALENDAR_DRAFT, type CalendarDraft } from '../domain/calendar-draft.ts';
import { KIND_RULES } from '../domain/meeting-kind.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { addCalendarDraft } from '../storage/calendar-drafts.ts';
import { canOnAnyMeeting } from './meeting-in-reach.ts';
import { type FileRefusal, readEvents } from './plan-calendar.ts';

export interface KeepCalendar extends Pick<CalendarDraft, 'kind' | 'areaId' | 'hostIds'> {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
}

export type KeepCalendarRefusal =
  | 'absent'
  | 'too-large'
  | 'officer-missing'
  | 'officer-unknown'
  | 'place-unknown'
  | Exclude<FileRefusal, 'too-many-days'>;

/** Keeps a calendar for a day, so that it can be looked at. What cannot be read at all is not kept. */
export async function keepCalendar(
  context: MeetingsContext,
  { file, kind, areaId, hostIds }: KeepCalendar,
): Promise<Result<ImportDraftId, KeepCalendarRefusal>> {
  const { actor, areas, officers, platform } = context;
  if (actor.kind !== 'staff' || !canOnAnyMeeting(context, 'plan')) return refuse('absent');
  if (areaId && !areas.get(areaId)) return refuse('place-unknown');
  if (hostIds.some((host) => !officers.get(host))) return refuse('officer-unknown');
  if (KIND_RULES[kind].needsOfficer && hostIds.length === 0) return refuse('officer-missing');
  if (file.bytes.length > CALENDAR_DRAFT.mostBytes) return refuse('too-large');
  const read = readEvents(context, file.bytes);
  if (!read.ok) return read;
  const id = newId<'import-draft'>(platform.random);
  const name = tidyLine(file.name, CALENDAR_DRAFT.maxNameLength);
  await inTransaction(context, (tx) =>
    addCalendarDraft(tx, {
      id,
      accountId: actor.id,
      fileName: name.ok ? name.value.text : '—',
      bytes: file.bytes,
      kind,
      areaId,
      hostIds,
      createdAt: platform.clock.now(),
    }),
  );
  return ok(id);
}
