import { type Result, ok, refuse } from '#kernel/result.ts';
import { type LocalTimes, refuseTimes } from '#kernel/time/local-times.ts';
import { MAX_OCCURRENCES } from '#kernel/time/recurrence.ts';
import { daysOfRule, type RuleRefusal } from '#kernel/time/rule-days.ts';
import type { ReadEvent } from '#platform/calendar/read-calendar.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';

export type DaysRefusal =
  | RuleRefusal
  | 'cancelled'
  | 'not-one-day'
  | 'day-past'
  | 'day-far'
  | 'zone-unknown'
  | 'end-before-start'
  | 'uid-twice';

export interface EventDays {
  readonly times: LocalTimes;
  /** Those still to come, the first one among them. */
  readonly days: readonly Temporal.PlainDate[];
  readonly rule: string | undefined;
}

/** What else the file says of the same events: days that others stand for, and what was met already. */
export interface SameEvents {
  readonly movedDays: ReadonlyMap<string, readonly Temporal.PlainDate[]>;
  readonly met: Set<string>;
}

export function sameEvents(events: readonly ReadEvent[]): SameEvents {
  const movedDays = new Map<string, Temporal.PlainDate[]>();
  for (const { uid, standsFor } of events) {
    if (standsFor) movedDays.set(uid, [...(movedDays.get(uid) ?? []), standsFor.toPlainDate()]);
  }
  return { movedDays, met: new Set() };
}

/** By which an event is known again, in this file and in the next; of one without a name, by what it says. */
export function eventKey({ uid, standsFor, summary, start, location }: ReadEvent): string {
  return uid === ''
    ? fingerprint([summary, start.toString(), location])
    : fingerprint([uid, standsFor?.toInstant().toString() ?? '']);
}

/** On which days to come it takes place, or why it cannot. */
export function daysOfEvent(
  context: MeetingsContext,
  event: ReadEvent,
  { movedDays, met }: SameEvents,
): Result<EventDays, DaysRefusal> {
  const key = eventKey(event);
  if (met.has(key)) return refuse('uid-twice');
  met.add(key);
  if (event.isCancelled) return refuse('cancelled');
  const first = event.start.toPlainDate();
  if (!event.end.toPlainDate().equals(first)) return refuse('not-one-day');
  const { rule, standsFor } = event;
  const all = rule === undefined || standsFor ? ok([first]) : daysOfRule(first, rule);
  if (!all.ok) return all;
  return daysToCome(context, event, withoutExceptions(all.value, event, movedDays));
}

/** What is over of a series is left out. */
function daysToCome(
  { platform: { clock } }: MeetingsContext,
  { start, end, rule }: ReadEvent,
  all: readonly Temporal.PlainDate[],
): Result<EventDays, DaysRefusal> {
  const hours = { from: start.toPlainTime(), to: end.toPlainTime() };
  const judged = all.map((day) => ({
    day,
    why: refuseTimes({ ...hours, day }, clock.now(), clock.timeZone),
  }));
  const left = judged.filter(({ why }) => why !== 'day-past');
  const [next] = left;
  if (!next) return refuse('day-past');
  if (left.length > MAX_OCCURRENCES) return refuse('occurrences-many');
  const impossible = left.find(({ why }) => why !== undefined)?.why;
  if (impossible) return refuse(impossible);
  const days = left.map(({ day }) => day);
  return ok({ times: { ...hours, day: next.day }, days, rule: days.length > 1 ? rule : undefined });
}

function withoutExceptions(
  days: readonly Temporal.PlainDate[],
  { uid, except, standsFor }: ReadEvent,
  movedDays: SameEvents['movedDays'],
): readonly Temporal.PlainDate[] {
  if (standsFor) return days;
  const away = new Set([
    ...except.map((one) => one.toPlainDate().toString()),
    ...(movedDays.get(uid) ?? []).map(String),
  ]);
  return days.filter((day) => !away.has(day.toString()));
}
