import ICAL from 'ical.js';
import { findIana } from 'windows-iana';
import type { Point } from '#kernel/geometry/geometry.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { isZone } from '#kernel/time/local-times.ts';
import { type EventBlock, eventBlocks } from './content-lines.ts';

/** An event of an imported calendar. */
export interface ReadEvent {
  /** In the order of the file, from 1. */
  readonly number: number;
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  /** GEO, where it is a place on the globe. */
  readonly position: Point | undefined;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  /** An RRULE of RFC 5545 that ical.js could parse. It is not expanded yet. */
  readonly rule: string | undefined;
  /** EXDATE: when it does not take place. */
  readonly except: readonly Temporal.ZonedDateTime[];
  /** RECURRENCE-ID: this event replaces that occurrence of its series. */
  readonly standsFor: Temporal.ZonedDateTime | undefined;
  readonly isCancelled: boolean;
}

export type CalendarFault =
  | 'unreadable'
  | 'no-title'
  | 'no-start'
  | 'all-day'
  | 'unknown-zone'
  | 'end-before-start';

/** An event that was rejected, by its position in the file and its title. */
export interface FaultyEvent {
  readonly number: number;
  readonly summary: string;
  readonly fault: CalendarFault;
  /** The text that could not be parsed. */
  readonly words: string;
}

export interface ReadCalendar {
  readonly events: readonly ReadEvent[];
  readonly faulty: readonly FaultyEvent[];
}

export type UnreadCalendar =
  | 'not-a-calendar'
  | 'too-many-events'
  | 'too-many-series'
  | 'too-many-exceptions';

/** More than a region's calendar of a year. */
const EVENTS = 2000;
/** Each may take a reader a while to follow: more than a library has, and few enough to wait for. */
const SERIES = 60;
/** Two years of days. */
const EXCEPTIONS = 5000;
/** One hour: for events without a duration or with a duration of zero. */
const UNTOLD = { hours: 1 };

/**
 * Reads an iCalendar file from an untrusted source. Unreadable events are reported by name and do not affect the others. Zones
 * are those of IANA or Windows (Outlook in Ukraine writes “FLE Standard Time”). VTIMEZONE rules are ignored, because malicious
 * ones can occupy the parser without end. `zone` applies to times without one.
 */
export function readCalendar(text: string, zone: string): Result<ReadCalendar, UnreadCalendar> {
  const blocks = eventBlocks(text);
  if (!blocks) return refuse('not-a-calendar');
  if (blocks.length > EVENTS) return refuse('too-many-events');
  if (blocks.filter(({ lines }) => lines.some(isRule)).length > SERIES) {
    return refuse('too-many-series');
  }
  if (exceptionsIn(blocks) > EXCEPTIONS) return refuse('too-many-exceptions');
  const events: ReadEvent[] = [];
  const faulty: FaultyEvent[] = [];
  for (const [index, block] of blocks.entries()) {
    const number = index + 1;
    const read = readBlock(block, zone);
    if (read.ok) events.push({ number, ...read.value });
    else faulty.push({ number, ...read.refusal });
  }
  return ok({ events, faulty });
}

function isRule(line: string): boolean {
  return /^rrule[:;]/i.test(line);
}

/** Counted before anything is read of them: each costs a look at a zone. */
function exceptionsIn(blocks: readonly EventBlock[]): number {
  return blocks
    .flatMap(({ lines }) => lines.filter((line) => /^exdate[:;]/i.test(line)))
    .reduce((sum, line) => sum + line.split(',').length, 0);
}

type Faulty = Omit<FaultyEvent, 'number'>;

function readBlock(block: EventBlock, zone: string): Result<Omit<ReadEvent, 'number'>, Faulty> {
  const component = block.isBroken ? undefined : parse(block.lines);
  if (!component) return refuse({ summary: rawSummary(block), fault: 'unreadable', words: '' });
  const summary = textOf(component, 'summary');
  if (summary === '') return refuse({ summary, fault: 'no-title', words: '' });
  const times = timesOfEvent(component, zone);
  if (!times.ok) return refuse({ summary, ...times.refusal });
  return ok({
    uid: textOf(component, 'uid'),
    summary,
    description: textOf(component, 'description'),
    location: textOf(component, 'location'),
    position: positionOf(component),
    rule: component.getFirstPropertyValue('rrule')?.toString(),
    isCancelled: textOf(component, 'status').toUpperCase() === 'CANCELLED',
    ...times.value,
  });
}

/** Helps a person to find an event that could not be parsed. */
function rawSummary({ lines }: EventBlock): string {
  const line = lines.find((one) => /^summary[:;]/i.test(one)) ?? '';
  return line.slice(line.indexOf(':') + 1).trim();
}

type Misread = Omit<Faulty, 'summary'>;
type Time = Result<Temporal.ZonedDateTime, Misread>;

function timesOfEvent(
  component: ICAL.Component,
  zone: string,
): Result<Pick<ReadEvent, 'start' | 'end' | 'except' | 'standsFor'>, Misread> {
  const start = timeOf(component, 'dtstart', zone);
  if (!start) return refuse({ fault: 'no-start', words: '' });
  if (!start.ok) return start;
  const end = endOf(component, start.value, zone);
  if (!end.ok) return end;
  const standsFor = timeOf(component, 'recurrence-id', zone);
  if (standsFor && !standsFor.ok) return standsFor;
  const except: Temporal.ZonedDateTime[] = [];
  for (const time of component.getAllProperties('exdate').flatMap((one) => timesOf(one, zone))) {
    // A day of exception that is not understood would be a day on which people come for nothing.
    if (!time.ok) return time;
    except.push(time.value);
  }
  return ok({ start: start.value, end: end.value, except, standsFor: standsFor?.value });
}

function parse(lines: readonly string[]): ICAL.Component | undefined {
  try {
    const told = lines.map(withItsTime);
    return ICAL.Component.fromString(['BEGIN:VEVENT', ...told, 'END:VEVENT'].join('\r\n'));
  } catch {
    return undefined;
  }
}

/** Some programs label a date-time as a date: `DTSTART;VALUE=DATE:20261219T110000`. The value decides, not the label. */
function withItsTime(line: string): string {
  const colon = line.indexOf(':');
  const [name = '', ...parameters] = line.slice(0, colon).split(';');
  const isDate = (parameter: string) => parameter.toUpperCase() === 'VALUE=DATE';
  const isTime = TIMES.has(name.toUpperCase()) && /^\d{8}T/.test(line.slice(colon + 1, colon + 10));
  if (!isTime || !parameters.some(isDate)) return line;
  const kept = parameters.filter((parameter) => !isDate(parameter));
  return [name, ...kept].join(';') + line.slice(colon);
}

const TIMES: ReadonlySet<string> = new Set(['DTSTART', 'DTEND', 'EXDATE', 'RECURRENCE-ID']);

function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.toWellFormed().trim() : '';
}

/** GEO has the latitude first, unlike all other positions here. Programs without a position write 0;0. */
function positionOf(component: ICAL.Component): Point | undefined {
  const value: unknown = component.getFirstPropertyValue('geo');
  const [lat, lon] = Array.isArray(value) ? value.map(Number) : [];
  if (lat === undefined || lon === undefined || (lat === 0 && lon === 0)) return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

function endOf(component: ICAL.Component, start: Temporal.ZonedDateTime, zone: string): Time {
  const told = timeOf(component, 'dtend', zone);
  if (told && !told.ok) return told;
  const said = told?.value ?? after(start, component.getFirstPropertyValue('duration'));
  const end = said && start.equals(said) ? after(start, undefined) : said;
  if (end === undefined) return refuse({ fault: 'unreadable', words: '' });
  if (Temporal.ZonedDateTime.compare(end, start) > 0) return ok(end);
  return refuse({ fault: 'end-before-start', words: end.toPlainDateTime().toString() });
}

/** Undefined if the result is beyond the range of dates. */
function after(start: Temporal.ZonedDateTime, lasts: unknown): Temporal.ZonedDateTime | undefined {
  try {
    return start.add(lasts instanceof ICAL.Duration ? { seconds: lasts.toSeconds() } : UNTOLD);
  } catch {
    return undefined;
  }
}

function timeOf(component: ICAL.Component, name: string, zone: string): Time | undefined {
  const property = component.getFirstProperty(name);
  return property ? timesOf(property, zone)[0] : undefined;
}

function timesOf(property: ICAL.Property, zone: string): readonly Time[] {
  const named = property.getFirstParameter('tzid');
  const localZone = named === undefined ? zone : knownZone(named);
  const told: unknown = property.toJSON();
  // Its name, parameters and type come first.
  const values: readonly unknown[] = Array.isArray(told) ? told.slice(3) : [];
  return values.map((value) => readTime(String(value), { named, localZone, zone }));
}

/** As jCal writes it: 2026-12-19T11:00:00, with a Z where it is in UTC. */
function readTime(
  value: string,
  {
    named,
    localZone,
    zone,
  }: {
    readonly named: string | undefined;
    readonly localZone: string | undefined;
    readonly zone: string;
  },
): Time {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return refuse({ fault: 'all-day', words: value });
  const timeZone = value.endsWith('Z') ? 'UTC' : localZone;
  if (timeZone === undefined) return refuse({ fault: 'unknown-zone', words: named ?? '' });
  try {
    const local = Temporal.PlainDateTime.from(value.replace(/Z$/, ''));
    return ok(local.toZonedDateTime(timeZone).withTimeZone(zone));
  } catch {
    return refuse({ fault: 'no-start', words: value });
  }
}

function knownZone(name: string): string | undefined {
  const bare = name.replaceAll('"', '').trim();
  const candidates = [bare, findIana(bare)[0]];
  // An offset is a zone to Temporal, and no name of one.
  return candidates.find((one) => one !== undefined && /^[A-Za-z]/.test(one) && isZone(one));
}
