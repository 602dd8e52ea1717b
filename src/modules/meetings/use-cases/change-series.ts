import { type Result, ok, refuse } from '#kernel/result.ts';
import { localTimes, refuseTimes, type TimesRefusal } from '#kernel/time/local-times.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Meeting, MeetingSaid } from '../domain/meeting.ts';
import { isComing } from '../domain/meeting-status.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import {
  changedDay,
  fieldsChanged,
  type Hours,
  hoursChanged,
  SAID_FIELDS,
  type SaidField,
  type SeriesChange,
} from '../domain/series-change.ts';
import { lockSeriesFrom } from '../storage/load-meetings.ts';
import { updateMeeting } from '../storage/save-meeting.ts';
import type { SeenMeeting, StatusRefusal } from './change-status.ts';
import { judgeSaid, type SaidRefusal } from './judge-said.ts';
import {
  accountsOfHosts,
  mayWithMeeting,
  canOnAnyMeeting,
  meetingInReach,
} from './meeting-in-reach.ts';
import { tellChange } from './tell-change.ts';

export interface SeriesInput extends SeenMeeting {
  readonly said: MeetingSaid;
  readonly hours: Hours;
  /** Why its days are moved, for everybody; empty where none is. */
  readonly reason: string;
}

/** One day of it: what becomes of it, or why it stays as it is. */
export type SeriesDay =
  | { readonly becomes: 'changed' | 'moved'; readonly before: Meeting; readonly after: Meeting }
  | {
      readonly becomes: 'over' | 'cancelled' | 'not-yours' | 'same';
      readonly before: Meeting;
    };

export interface SeriesPlan {
  readonly days: readonly SeriesDay[];
  readonly fields: readonly SaidField[];
  readonly hours: Hours | undefined;
  /** Sent back with «change them»: what was looked at is what is written. */
  readonly fingerprint: string;
}

/** `nothing-changed`: it says the same as before. `changed-meanwhile`: it is not what was looked at. */
export type SeriesRefusal =
  | StatusRefusal
  | SaidRefusal
  | TimesRefusal
  | 'not-yours'
  | 'reason-missing'
  | 'nothing-changed';

/** What would become of this day of a series and of all later ones; nothing is written. */
export async function previewSeries(
  context: MeetingsContext,
  input: SeriesInput,
): Promise<Result<SeriesPlan, SeriesRefusal>> {
  if (!canOnAnyMeeting(context, 'plan')) return refuse('absent');
  return await inTransaction(context, (tx) => planSeries(tx, context, input));
}

/** This day and all later ones, as they were looked at; each is told of as if it had been changed by itself. */
export async function changeSeries(
  context: MeetingsContext,
  input: SeriesInput,
  lookedAt: string,
): Promise<Result<{ readonly changed: number }, SeriesRefusal | 'changed-meanwhile'>> {
  if (!canOnAnyMeeting(context, 'plan')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const planned = await planSeries(tx, context, input);
    if (!planned.ok) return planned;
    if (planned.value.fingerprint !== lookedAt) return refuse('changed-meanwhile');
    const { days } = planned.value;
    const before = days.map((day) => day.before);
    for (const became of ['moved', 'changed'] as const) {
      const changed = days.flatMap((day) => (day.becomes === became ? [day.after] : []));
      for (const one of changed) await updateMeeting(tx, one);
      await tellChange(tx, context, changed, became, before);
    }
    return ok({ changed: days.filter(({ becomes }) => isWritten(becomes)).length });
  });
}

async function planSeries(
  tx: Tx,
  context: MeetingsContext,
  { id, seenAt, ...input }: SeriesInput,
): Promise<Result<SeriesPlan, SeriesRefusal>> {
  const found = await meetingInReach(tx, context, 'plan', id);
  const seriesId = found?.meeting.seriesId;
  if (!found || !seriesId) return refuse('absent');
  const { meeting } = found;
  if (!meeting.changedAt.equals(seenAt)) return refuse('changed');
  const change = judgeChange(context, meeting, input);
  if (!change.ok) return change;
  const later = await lockSeriesFrom(tx, seriesId, meeting.startsAt);
  const days = await daysAfter(tx, context, later, change.value);
  const lacks = judgeDays(days, input.reason);
  if (lacks) return refuse(lacks);
  const { fields, hours } = change.value;
  return ok({
    days,
    fields: SAID_FIELDS.filter((name) => name in fields),
    hours,
    fingerprint: fingerprint(days.map(withoutNow)),
  });
}

function judgeChange(
  context: MeetingsContext,
  meeting: Meeting,
  { said, hours: asked, reason }: Omit<SeriesInput, 'id' | 'seenAt'>,
): Result<SeriesChange, SaidRefusal | TimesRefusal> {
  const { clock } = context.platform;
  const hours = hoursChanged(meeting, asked, clock.timeZone);
  const { day } = localTimes(meeting, clock.timeZone);
  const lacks =
    judgeSaid(context, said) ??
    (hours && refuseTimes({ ...hours, day }, clock.now(), clock.timeZone));
  return lacks ? refuse(lacks) : ok({ fields: fieldsChanged(meeting, said), hours, reason });
}

function judgeDays(
  days: readonly SeriesDay[],
  reason: string,
): 'not-yours' | 'nothing-changed' | 'reason-missing' | undefined {
  // Where it goes must be theirs, too.
  if (days[0]?.becomes === 'not-yours') return 'not-yours';
  if (!days.some(({ becomes }) => isWritten(becomes))) return 'nothing-changed';
  const isMoved = days.some(({ becomes }) => becomes === 'moved');
  return isMoved && reason === '' ? 'reason-missing' : undefined;
}

/** What was looked at a minute ago is the same now. */
function withoutNow(day: SeriesDay) {
  return 'after' in day ? { ...day, after: { ...day.after, changedAt: undefined } } : day;
}

async function daysAfter(
  tx: Tx,
  context: MeetingsContext,
  later: readonly Meeting[],
  change: SeriesChange,
): Promise<readonly SeriesDay[]> {
  const { clock } = context.platform;
  const [now, timeZone] = [clock.now(), clock.timeZone];
  const changed = later.map((before) => ({
    before,
    after: changedDay(before, change, { now, timeZone }),
  }));
  const all = changed.flatMap(({ before, after }) => (after ? [before, after] : [before]));
  const accounts = await accountsOfHosts(tx, all);
  const isTheirs = (...both: readonly Meeting[]) =>
    both.every((one) => mayWithMeeting(context, 'plan', one, accounts));
  return changed.map(({ before, after }): SeriesDay => {
    const closed = whyClosed(before, now);
    if (closed) return { becomes: closed, before };
    if (!after) return { becomes: 'same', before };
    if (!isTheirs(before, after)) return { becomes: 'not-yours', before };
    const isMoved = isComing(before.status) && !after.startsAt.equals(before.startsAt);
    return { becomes: isMoved ? 'moved' : 'changed', before, after };
  });
}

function whyClosed(
  { status, startsAt }: Meeting,
  now: Temporal.Instant,
): 'over' | 'cancelled' | undefined {
  if (status === 'cancelled') return 'cancelled';
  if (status === 'draft') return undefined;
  return isComing(status) && Temporal.Instant.compare(startsAt, now) > 0 ? undefined : 'over';
}

function isWritten(becomes: SeriesDay['becomes']): boolean {
  return becomes === 'changed' || becomes === 'moved';
}
