import { type MeetingId, newId, type SeriesId } from '#kernel/ids.ts';
import { freeSlugs } from '#kernel/text/free-slugs.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import { instantsOf, type LocalTimes } from '#kernel/time/local-times.ts';
import type { Tx } from '#platform/database/database.ts';
import { KIND_RULES } from '../domain/meeting-kind.ts';
import type { Meeting, MeetingSaid } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { lockMeeting } from '../storage/load-meetings.ts';
import { insertMeeting, insertSeries, takenSlugs } from '../storage/save-meeting.ts';
import { tellChange } from './tell-change.ts';

export interface Planned {
  /** The sender’s key: the same again is the same meeting. */
  readonly id: MeetingId;
  readonly said: MeetingSaid;
  readonly times: LocalTimes;
  /** Or kept as a draft, which nobody but whoever plans here reads. */
  readonly publish: boolean;
}

export interface PlannedDays {
  readonly days: readonly Temporal.PlainDate[];
  /** Of a series, as RFC 5545 writes it. */
  readonly rule: string | undefined;
}

/**
 * A meeting on each of these days, told to the journal and to everybody else; by whom and whether, was asked before.
 * Answers those that are new: none, where it was written already.
 */
export async function writePlanned(
  tx: Tx,
  context: MeetingsContext,
  planned: Planned,
  { days, rule }: PlannedDays,
): Promise<readonly Meeting[]> {
  // The lock on addresses is also what a second press of the button waits at.
  const slugs = await slugsOf(tx, context, planned.said, days);
  if (await lockMeeting(tx, planned.id)) return [];
  const series = await seriesOf(tx, context, planned.times, rule);
  const meetings = days.map((day, index) =>
    meetingOf(context, planned, { day, series, slug: slugs[index] ?? '', isFirst: index === 0 }),
  );
  for (const meeting of meetings) await insertMeeting(tx, meeting);
  await tellChange(tx, context, meetings, planned.publish ? 'published' : 'planned');
  return meetings;
}

async function seriesOf(
  tx: Tx,
  { platform: { clock, random } }: MeetingsContext,
  times: LocalTimes,
  rule: string | undefined,
): Promise<SeriesId | undefined> {
  if (rule === undefined) return undefined;
  const id = newId<'series'>(random);
  await insertSeries(tx, { ...times, id, rule, timeZone: clock.timeZone });
  return id;
}

function meetingOf(
  { platform: { clock, random } }: MeetingsContext,
  { id, said, times, publish }: Planned,
  one: {
    readonly day: Temporal.PlainDate;
    readonly series: SeriesId | undefined;
    readonly slug: string;
    readonly isFirst: boolean;
  },
): Meeting {
  const now = clock.now();
  return {
    ...said,
    ...instantsOf({ ...times, day: one.day }, clock.timeZone),
    id: one.isFirst ? id : newId<'meeting'>(random),
    slug: one.slug,
    code: undefined,
    seriesId: one.series,
    status: publish ? 'published' : 'draft',
    movedFrom: undefined,
    placeBefore: undefined,
    reason: '',
    sequence: 0,
    publishedAt: publish ? now : undefined,
    changedAt: now,
    held: undefined,
    minutes: { uk: '', en: '' },
    reportedAt: undefined,
  };
}

/** «kava-sadove-2026-12-03»: it tells in a message what it leads to, and never changes. */
async function slugsOf(
  tx: Tx,
  { areas }: MeetingsContext,
  { kind, title, areaId }: MeetingSaid,
  days: readonly Temporal.PlainDate[],
): Promise<readonly string[]> {
  const name = title.uk === '' ? KIND_RULES[kind].slug : title.uk;
  const base = slugOf(`${name} ${areas.get(areaId)?.name ?? ''}`);
  const free = freeSlugs(await takenSlugs(tx, base));
  return days.map((day) => free(`${base}-${day.toString()}`));
}
