import type {
  Conference,
  Programme,
  ProgrammeDay,
  ProgrammeEvent,
  ProgrammeLink,
  ProgrammePerson,
} from '../../domain/programme/programme.ts';
import { plainUri } from './plain-uri.ts';
import { durationOf, hoursAndMinutes, onTheClock, withOffset } from './when.ts';

const SCHEMA = 'https://c3voc.de/schedule/schema.json';

/** schedule.json by the schema of voc/schedule, which takes no name that it does not know. */
export function writeFrabJson({ version, conference, days }: Programme): string {
  return JSON.stringify({
    $schema: SCHEMA,
    generator: { name: 'Poruch' },
    schedule: {
      version,
      base_url: conference.url,
      conference: {
        acronym: conference.acronym,
        title: conference.title,
        description: conference.description,
        start: conference.start.toString(),
        end: conference.end.toString(),
        daysCount: days.length,
        timeslot_duration: hoursAndMinutes(conference.slotMinutes),
        time_zone_name: conference.timeZone,
        url: conference.url,
        tracks: conference.tracks.map(({ name, slug, color }) => ({
          name,
          slug: slugOrNone(slug),
          color,
        })),
        rooms: conference.rooms.map(roomOf),
        days: days.map(dayOf),
      },
    },
  });
}

function roomOf({ name, slug, guid, seats, building }: Conference['rooms'][number]) {
  return {
    name,
    slug: slugOrNone(slug),
    guid,
    capacity: seats ?? null,
    description: building === '' ? null : building,
  };
}

/** Two signs at least, in this schema. */
function slugOrNone(slug: string): string | undefined {
  return /^[a-z\d_-]+[a-z\d]$/.test(slug) ? slug : undefined;
}

function dayOf({ index, date, start, end, rooms }: ProgrammeDay) {
  return {
    index,
    date: date.toString(),
    day_start: withOffset(start),
    day_end: withOffset(end),
    // Whatever a room is called, `__proto__`, too, it becomes a name of its own.
    rooms: Object.fromEntries(rooms.map(({ name, events }) => [name, events.map(eventOf)])),
  };
}

function eventOf(event: ProgrammeEvent) {
  const { id, guid, code, slug, url, title, subtitle, description, room } = event;
  return {
    id,
    guid,
    code,
    logo: null,
    date: withOffset(event.start),
    start: onTheClock(event.start),
    duration: durationOf(event),
    room,
    slug,
    url,
    title,
    subtitle,
    track: orNull(event.track),
    type: event.kind,
    language: orNull(event.language),
    abstract: orNull(event.abstract),
    description,
    persons: event.persons.map(personOf),
    links: [...event.links.flatMap(referenceTo), ...recordingOf(event)],
    attachments: event.attachments.flatMap(referenceTo),
    feedback_url: event.feedbackUrl,
  };
}

/** The schema wants either an old person with a number or a new one with a name: of one that is both it takes neither. */
function personOf({ guid, code, name, publicName, biography }: ProgrammePerson) {
  return { guid, code, name, public_name: publicName, biography };
}

function referenceTo({ url, title }: ProgrammeLink) {
  const address = plainUri(url);
  return address === undefined ? [] : [{ url: address, title }];
}

function recordingOf({ recordingUrl, title }: ProgrammeEvent) {
  if (recordingUrl === undefined) return [];
  return referenceTo({ url: recordingUrl, title }).map((link) => ({ ...link, type: 'media' }));
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
