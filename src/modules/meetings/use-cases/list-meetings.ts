import type { AreaId, MeetingId, OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { MeetingKind } from '../domain/meeting-kind.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { findMeeting, loadMeetings, type MeetingsFilter } from '../storage/load-meetings.ts';

const PAGE = 20;

export interface MeetingsAsked {
  /** With all areas below it; undefined: everywhere. */
  readonly areaId?: AreaId | undefined;
  readonly kind?: MeetingKind | undefined;
  readonly language?: string | undefined;
  readonly officerId?: OfficerId | undefined;
  /** Undefined: from today on. */
  readonly month?: Temporal.PlainYearMonth | undefined;
  /** Instead of either. */
  readonly from?: Temporal.Instant | undefined;
  /** The last one of the page before. */
  readonly after?: MeetingId | undefined;
  readonly limit?: number;
}

export interface MeetingsPage {
  readonly meetings: readonly Meeting[];
  /** After which one the next page begins; undefined: this is the last page. */
  readonly next: MeetingId | undefined;
}

/** What everybody may come to, the next first; what was cancelled among them, since somebody knows of it. */
export async function listMeetings(
  { policy, actor, platform }: MeetingsContext,
  { month, from, after, limit = PAGE, ...filter }: MeetingsAsked,
): Promise<Result<MeetingsPage, 'forbidden'>> {
  if (!policy.can(actor, 'meeting.read')) return refuse('forbidden');
  const { read } = platform.database;
  const last = after && (await findMeeting(read, after));
  // It was removed meanwhile: nobody knows where it stood.
  if (after && !last) return ok({ meetings: [], next: undefined });
  const within = { ...rangeOf(platform, month), ...(from && { from }) };
  const found = await loadMeetings(read, { ...filter, ...within, after: last }, limit + 1);
  const meetings = found.slice(0, limit);
  return ok({ meetings, next: found.length > limit ? meetings.at(-1)?.id : undefined });
}

/** A month from its first moment to its last; without one, from today on. */
function rangeOf(
  { clock }: MeetingsContext['platform'],
  month: Temporal.PlainYearMonth | undefined,
): Pick<MeetingsFilter, 'from' | 'before'> {
  const startOf = (day: Temporal.PlainDate): Temporal.Instant =>
    day.toZonedDateTime(clock.timeZone).toInstant();
  if (!month) return { from: startOf(clock.today()) };
  const first = month.toPlainDate({ day: 1 });
  return { from: startOf(first), before: startOf(first.add({ months: 1 })) };
}
