import { type MeetingId, newId, type SeriesId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { freeSlugs } from '../../../kernel/text/free-slugs.ts';
import { slugOf } from '../../../kernel/text/slug-of.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { inTransaction } from '../../identity/index.ts';
import { KIND_RULES } from '../domain/meeting-kind.ts';
import {
  instantsOf,
  type LocalTimes,
  refuseTimes,
  type TimesRefusal,
} from '../../../kernel/time/local-times.ts';
import type { Meeting, MeetingSaid } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import {
  daysOf,
  type Recurrence,
  type RecurrenceRefusal,
  ruleOf,
} from '../../../kernel/time/recurrence.ts';
import { lockMeeting } from '../storage/load-meetings.ts';
import { insertMeeting, insertSeries, takenSlugs } from '../storage/save-meeting.ts';
import { judgeSaid, type SaidRefusal } from './judge-said.ts';
import { accountsOfHosts, mayWithMeeting, mayWithSomeMeeting } from './meeting-in-reach.ts';
import { tellChange } from './tell-change.ts';

export interface PlanMeeting {
  /** The sender’s key: the same again is the same meeting. */
  readonly id: MeetingId;
  readonly said: MeetingSaid;
  readonly times: LocalTimes;
  readonly recurrence: Recurrence | undefined;
  /** Or kept as a draft, which nobody but whoever plans here reads. */
  readonly publish: boolean;
}

/** `not-yours`: whoever may only plan what they come to themselves is not among those who come. */
export type PlanRefusal = 'absent' | 'not-yours' | SaidRefusal | TimesRefusal | RecurrenceRefusal;

/** A meeting, or a series of them: each of its days is one of its own from here on. */
export async function planMeeting(
  context: MeetingsContext,
  input: PlanMeeting,
): Promise<Result<MeetingId, PlanRefusal>> {
  if (!mayWithSomeMeeting(context, 'plan')) return refuse('absent');
  const days = judgePlan(context, input);
  if (!days.ok) return days;
  const { id, said, publish } = input;
  return await inTransaction(context, async (tx) => {
    const accounts = await accountsOfHosts(tx, [said]);
    if (!mayWithMeeting(context, 'plan', said, accounts)) return refuse('not-yours');
    // The lock on addresses is also what a second press of the button waits at.
    const slugs = await slugsOf(tx, context, said, days.value);
    if (await lockMeeting(tx, id)) return ok(id);
    const series = await seriesOf(tx, context, input);
    const meetings = days.value.map((day, index) =>
      meetingOf(context, input, { day, series, slug: slugs[index] ?? '', isFirst: index === 0 }),
    );
    for (const meeting of meetings) await insertMeeting(tx, meeting);
    await tellChange(tx, context, meetings, publish ? 'published' : 'planned');
    return ok(id);
  });
}

/** On which days it takes place, or why it cannot. */
function judgePlan(
  context: MeetingsContext,
  { said, times, recurrence }: PlanMeeting,
): Result<readonly Temporal.PlainDate[], SaidRefusal | TimesRefusal | RecurrenceRefusal> {
  const { clock } = context.platform;
  const lacks = judgeSaid(context, said) ?? refuseTimes(times, clock.now(), clock.timeZone);
  if (lacks) return refuse(lacks);
  return recurrence ? daysOf(times.day, recurrence) : ok([times.day]);
}

async function seriesOf(
  tx: Tx,
  { platform: { clock, random } }: MeetingsContext,
  { times, recurrence }: PlanMeeting,
): Promise<SeriesId | undefined> {
  if (!recurrence) return undefined;
  const id = newId<'series'>(random);
  const rule = ruleOf(times.day, recurrence);
  await insertSeries(tx, { ...times, id, rule, timeZone: clock.timeZone });
  return id;
}

function meetingOf(
  { platform: { clock, random } }: MeetingsContext,
  { id, said, times, publish }: PlanMeeting,
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
    seriesId: one.series,
    status: publish ? 'published' : 'draft',
    movedFrom: undefined,
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
