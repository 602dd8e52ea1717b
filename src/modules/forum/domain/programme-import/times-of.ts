import { MAX_MINUTES } from '../schedule/slot.ts';
import type { RawEvent } from './raw-programme.ts';

export interface ReadTimes {
  readonly start: Temporal.ZonedDateTime;
  readonly minutes: number;
}

/** When an event takes place, by what of it can be read; in the zone of whoever reads. */
export function timesOf(
  event: RawEvent,
  fileZone: string,
  timeZone: string,
): ReadTimes | 'time-unreadable' | 'minutes-many' {
  const start = startOf(event, isZone(fileZone) ? fileZone : timeZone);
  const minutes = minutesIn(event.duration);
  if (!start || minutes === undefined || minutes < 1) return 'time-unreadable';
  if (minutes > MAX_MINUTES) return 'minutes-many';
  return { start: start.withTimeZone(timeZone), minutes };
}

function isZone(name: string): boolean {
  return attempt(() => Temporal.Now.zonedDateTimeISO(name)) !== undefined;
}

/** The moment with its offset says it all; files that are older have an hour under a day, and a night belongs to the day before. */
function startOf(event: RawEvent, zone: string): Temporal.ZonedDateTime | undefined {
  const { date, day, dayStart, start } = event;
  const moment =
    attempt(() => Temporal.Instant.from(date).toZonedDateTimeISO(zone)) ??
    attempt(() => Temporal.PlainDateTime.from(withoutDay(date)).toZonedDateTime(zone));
  if (moment) return moment;
  const hour = attempt(() => Temporal.PlainTime.from(start));
  const first = attempt(() => Temporal.PlainDate.from(day || dayStart.slice(0, 10)));
  if (!hour || !first) return undefined;
  const opens = attempt(() => Temporal.PlainTime.from(dayStart.slice(11, 16)));
  const isNight = opens !== undefined && Temporal.PlainTime.compare(hour, opens) < 0;
  return first.add({ days: isNight ? 1 : 0 }).toZonedDateTime({ timeZone: zone, plainTime: hour });
}

/** A day alone is no moment, though it could be read as its midnight. */
function withoutDay(date: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? '' : date;
}

/** `01:30`, `01:30:00`, `90` or `PT90M`. */
function minutesIn(duration: string): number | undefined {
  const clock = /^(\d{1,3}):(\d{2})(?::\d{2})?$/.exec(duration);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  if (/^\d{1,4}$/.test(duration)) return Number(duration);
  return attempt(() => Math.round(Temporal.Duration.from(duration).total('minutes')));
}

/** Temporal throws at what it cannot read. */
function attempt<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
