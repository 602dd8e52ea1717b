import { escapeXml } from '#platform/xml/write-xml.ts';
import {
  endOf,
  eventsOf,
  type Programme,
  type ProgrammeEvent,
} from '../../domain/programme/programme.ts';

/**
 * A calendar in XML, as Pentabarf began it and pretalx goes on: for what reads no iCalendar. Times are those of the place, without a
 * zone, since its readers know none; what was cancelled is not in it, since they know nothing of that either.
 */
export function writeXcal(programme: Programme, hostname: string): string {
  const { conference } = programme;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<iCalendar xmlns:pentabarf="http://pentabarf.org" xmlns:xCal="urn:ietf:params:xml:ns:xcal">',
    '<vcalendar>',
    '<version>2.0</version>',
    '<prodid>-//Poruch//Poruch//UK</prodid>',
    element('x-wr-caldesc', conference.title),
    element('x-wr-calname', conference.title),
    element('x-wr-timezone', conference.timeZone),
    ...eventsOf(programme).map((event) => writeEvent(event, hostname)),
    '</vcalendar>',
    '</iCalendar>\n',
  ].join('\n');
}

function writeEvent(event: ProgrammeEvent, hostname: string): string {
  return [
    '<vevent>',
    '<method>PUBLISH</method>',
    element('uid', `${event.guid}@${hostname}`),
    element('pentabarf:event-id', String(event.id)),
    element('pentabarf:event-slug', event.slug),
    element('pentabarf:title', event.title),
    element('pentabarf:subtitle', event.subtitle),
    element('pentabarf:language', event.language),
    element('pentabarf:language-code', event.language),
    element('dtstart', localTime(event.start)),
    element('dtend', localTime(endOf(event))),
    element('duration', `PT${event.minutes}M`),
    element('summary', event.title),
    element('description', [event.abstract, event.description].filter(Boolean).join('\n\n')),
    '<class>PUBLIC</class>',
    '<status>CONFIRMED</status>',
    element('category', event.kind),
    event.track === '' ? '' : element('categories', event.track),
    element('url', event.url),
    element('location', event.room),
    ...event.persons.map(({ publicName }) => element('attendee', publicName)),
    '</vevent>',
  ].join('');
}

/** 20261219T110000 */
function localTime(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainDateTime().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
