import type { Point } from '#kernel/geometry/geometry.ts';
import { contentLine, escapeText } from './content-line.ts';

/** An event that people can add to their own calendar. */
export interface CalendarEvent {
  /** Never changes: calendars use it to recognise an event that was moved or cancelled. */
  readonly uid: string;
  /** Goes up with each change that a calendar has to show. */
  readonly sequence: number;
  readonly changedAt: Temporal.Instant;
  /**
   * A cancelled event stays in the calendar and is marked as cancelled. If it were left out, phones would still show it as
   * taking place.
   */
  readonly isCancelled: boolean;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly summary: string;
  readonly description: string;
  /** In words. Programmes on phones pass by events without one. */
  readonly location: string;
  readonly position: Point | undefined;
  /** Its page. */
  readonly url: string;
  readonly categories: readonly string[];
}

export interface Calendar {
  readonly name: string;
  readonly language: string;
  /** Its own address. */
  readonly url: string;
  /** In which zone people of these events live; times are in UTC all the same. */
  readonly timeZone: string;
  readonly events: readonly CalendarEvent[];
}

const REFRESH = 'PT4H';

/**
 * Writes an iCalendar object (RFC 5545, named as in RFC 7986): CRLF, lines of at most 75 octets, times in UTC, so that readers
 * need no time zones. The writers on npm write local times without a zone, or Ukrainian lines that are too long.
 */
export function writeCalendar({ name, language, url, timeZone, events }: Calendar): string {
  const utc = momentsInUtc();
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Poruch//Poruch//UK',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    contentLine(`NAME;LANGUAGE=${language}`, escapeText(name)),
    contentLine('X-WR-CALNAME', escapeText(name)),
    contentLine('X-WR-TIMEZONE', timeZone),
    contentLine('SOURCE;VALUE=URI', url),
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...events.map((event) => writeEvent(event, utc)),
    'END:VCALENDAR',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function writeEvent(event: CalendarEvent, utc: MomentInUtc): string {
  const changed = utc(event.changedAt);
  const lines = [
    'BEGIN:VEVENT',
    contentLine('UID', escapeText(event.uid)),
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${utc(event.start)}`,
    `DTEND:${utc(event.end)}`,
    contentLine('SUMMARY', escapeText(event.summary)),
    contentLine('LOCATION', escapeText(event.location)),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    contentLine('URL', event.url),
  ];
  if (event.description !== '') {
    lines.push(contentLine('DESCRIPTION', escapeText(event.description)));
  }
  if (event.position) lines.push(geo(event.position));
  if (event.categories.length > 0) {
    lines.push(contentLine('CATEGORIES', event.categories.map(escapeText).join(',')));
  }
  lines.push('END:VEVENT');
  return lines.join('\r\n');
}

/** GEO has the latitude first, unlike all other positions here. */
function geo({ lon, lat }: Point): string {
  return `GEO:${lat.toFixed(6)};${lon.toFixed(6)}`;
}

/** 20191219T090000Z */
type MomentInUtc = (instant: Temporal.Instant) => string;

/** Thousands of events fall on a few hundred days, and formatting a day is the expensive part. */
function momentsInUtc(): MomentInUtc {
  const days = new Map<number, string>();
  return (instant) => {
    const seconds = Math.floor(instant.epochMilliseconds / 1000);
    const number = Math.floor(seconds / SECONDS_OF_DAY);
    const day = days.get(number) ?? dayInUtc(number);
    days.set(number, day);
    return `${day}T${timeInUtc(seconds - number * SECONDS_OF_DAY)}Z`;
  };
}

const SECONDS_OF_DAY = 86_400;
const FIRST_DAY = Temporal.PlainDate.from('1970-01-01');

function dayInUtc(number: number): string {
  return FIRST_DAY.add({ days: number }).toString().replaceAll('-', '');
}

/** 090000 */
function timeInUtc(secondOfDay: number): string {
  const parts = [
    Math.floor(secondOfDay / 3600),
    Math.floor(secondOfDay / 60) % 60,
    secondOfDay % 60,
  ];
  return parts.map((part) => String(part).padStart(2, '0')).join('');
}
