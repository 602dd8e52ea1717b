import type { Moments } from '#kernel/time/local-times.ts';
import { MAX_MINUTES } from './slot.ts';

/** Where something is put: on a day of the forum, from an hour, for so long. */
export interface When {
  readonly day: Temporal.PlainDate;
  readonly from: Temporal.PlainTime;
  readonly minutes: number;
}

export type WhenRefusal = 'day-outside' | 'minutes-many';

/** The days of a forum, each of which has its own programme. */
export function daysOf(
  { startsAt, endsAt }: Moments,
  timeZone: string,
): readonly Temporal.PlainDate[] {
  const [first, last] = [startsAt, endsAt].map((moment) => dayOf(moment, timeZone));
  if (!first || !last) return [];
  const count = first.until(last).total('days');
  return Array.from({ length: count + 1 }, (_, index) => first.add({ days: index }));
}

export function dayOf(moment: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** Minutes from midnight as the clock on the wall shows it. What ends on the day after ends beyond 1440. */
export function minuteOf(
  moment: Temporal.Instant,
  day: Temporal.PlainDate,
  timeZone: string,
): number {
  const local = moment.toZonedDateTimeISO(timeZone);
  const days = day.until(local.toPlainDate()).total('days');
  return days * 1440 + local.hour * 60 + local.minute;
}

/** Why nothing can stand there; undefined when it can. */
export function refuseWhen(
  { day, minutes }: When,
  forum: Moments,
  timeZone: string,
): WhenRefusal | undefined {
  if (!daysOf(forum, timeZone).some((one) => one.equals(day))) return 'day-outside';
  return minutes > MAX_MINUTES ? 'minutes-many' : undefined;
}

export function momentsOf({ day, from, minutes }: When, timeZone: string): Moments {
  const startsAt = day.toZonedDateTime({ timeZone, plainTime: from }).toInstant();
  return { startsAt, endsAt: startsAt.add({ minutes }) };
}
