import { type CalendarEvent, writeCalendar } from '#platform/calendar/write-calendar.ts';
import {
  endOf,
  eventsOf,
  type Conference,
  type Programme,
  type ProgrammeEvent,
} from '../../domain/programme/programme.ts';

/** The programme in people's calendars: with what was cancelled, which would stay in them otherwise as if it took place. */
export function writeProgrammeCalendar(programme: Programme, ownUrl: string): string {
  return calendarOf(programme, programme.conference.title, ownUrl, [
    ...eventsOf(programme).map((event) => ({ event, isCancelled: false })),
    ...programme.cancelled.map((event) => ({ event, isCancelled: true })),
  ]);
}

/** One talk, to be put into a calendar; undefined where no talk of the programme has that code. */
export function writeTalkCalendar(
  programme: Programme,
  code: string,
  ownUrl: string,
): string | undefined {
  const isIt = (event: ProgrammeEvent) => event.code === code;
  const held = eventsOf(programme).find(isIt);
  const event = held ?? programme.cancelled.find(isIt);
  if (!event) return undefined;
  return calendarOf(programme, event.title, ownUrl, [{ event, isCancelled: held === undefined }]);
}

interface Listed {
  readonly event: ProgrammeEvent;
  readonly isCancelled: boolean;
}

function calendarOf(
  { conference }: Programme,
  name: string,
  ownUrl: string,
  listed: readonly Listed[],
): string {
  const { hostname } = new URL(ownUrl);
  return writeCalendar({
    name,
    language: conference.language,
    url: ownUrl,
    timeZone: conference.timeZone,
    events: listed.map((one) => calendarEvent(conference, hostname, one)),
  });
}

function calendarEvent(
  conference: Conference,
  hostname: string,
  { event, isCancelled }: Listed,
): CalendarEvent {
  return {
    uid: `${event.guid}@${hostname}`,
    sequence: event.revision,
    changedAt: event.changedAt,
    isCancelled,
    start: event.start.toInstant(),
    end: endOf(event).toInstant(),
    summary: event.title,
    description: [event.persons.map(({ publicName }) => publicName).join(', '), event.abstract]
      .filter((part) => part !== '')
      .join('\n\n'),
    location: [event.room, conference.place].filter((part) => part !== '').join(', '),
    position: undefined,
    url: event.url,
    categories: event.track === '' ? [] : [event.track],
  };
}
