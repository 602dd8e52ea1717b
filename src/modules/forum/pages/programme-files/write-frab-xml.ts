import { escapeXml } from '#platform/xml/write-xml.ts';
import type {
  Conference,
  Programme,
  ProgrammeDay,
  ProgrammeEvent,
  ProgrammeLink,
  ProgrammeTrack,
} from '../../domain/programme/programme.ts';
import { plainUri } from './plain-uri.ts';
import { durationOf, hoursAndMinutes, onTheClock, withOffset } from './when.ts';

/**
 * schedule.xml as frab, pretalx and the apps on phones have it: the XSD of voc/schedule, and what Giggity asks besides. It looks for
 * `<schedule` and `<conference` in the first 1,024 characters, so nothing long stands before them; it takes no DOCTYPE; and it
 * passes by events without a start or a duration of hours and minutes.
 */
export function writeFrabXml(programme: Programme, ownUrl: string): string {
  const { conference, days, version } = programme;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<schedule>',
    '<generator name="Poruch"/>',
    element('url', ownUrl),
    element('version', version),
    writeConference(conference, days.length),
    ...days.map((day) => writeDay(conference, day)),
    '</schedule>\n',
  ].join('\n');
}

function writeConference(conference: Conference, days: number): string {
  return [
    '<conference>',
    element('acronym', conference.acronym),
    element('title', conference.title),
    element('start', conference.start.toString()),
    element('end', conference.end.toString()),
    element('days', String(days)),
    element('timeslot_duration', hoursAndMinutes(conference.slotMinutes)),
    element('base_url', conference.url),
    element('url', conference.url),
    element('time_zone_name', conference.timeZone),
    ...conference.tracks.map(writeTrack),
    '</conference>',
  ].join('\n');
}

/** A slug here begins with a letter. */
const SLUG = /^[a-z][a-z\d-]+$/;

function writeTrack({ name, slug, color }: ProgrammeTrack): string {
  const colour = color === undefined ? '' : attribute('color', color);
  const named = SLUG.test(slug) ? attribute('slug', slug) : '';
  return `<track${attribute('name', name)}${colour}${named}/>`;
}

function writeDay({ rooms: known }: Conference, { index, date, start, end, rooms }: ProgrammeDay) {
  const guids = new Map(known.map(({ name, guid }) => [name, guid]));
  const when = [
    attribute('index', String(index)),
    attribute('date', date.toString()),
    attribute('start', withOffset(start)),
    attribute('end', withOffset(end)),
  ].join('');
  const written = rooms.map(({ name, events }) => {
    const guid = guids.get(name);
    const named = attribute('name', name) + (guid === undefined ? '' : attribute('guid', guid));
    return `<room${named}>\n${events.map(writeEvent).join('')}</room>\n`;
  });
  return `<day${when}>\n${written.join('')}</day>`;
}

function writeEvent(event: ProgrammeEvent): string {
  const code = event.code === undefined ? '' : attribute('code', event.code);
  return [
    `<event${attribute('guid', event.guid)}${attribute('id', String(event.id))}${code}>`,
    element('date', withOffset(event.start)),
    element('start', onTheClock(event.start)),
    element('duration', durationOf(event)),
    element('room', event.room),
    element('slug', event.slug),
    element('url', event.url),
    element('title', event.title),
    element('subtitle', event.subtitle),
    element('track', event.track),
    element('type', event.kind),
    event.language === '' ? '' : element('language', event.language),
    element('abstract', event.abstract),
    element('description', event.description),
    `<persons>${event.persons.map(writePerson).join('')}</persons>`,
    `<links>${references('link', [...event.links, ...recordingOf(event)])}</links>`,
    `<attachments>${references('attachment', event.attachments)}</attachments>`,
    event.feedbackUrl === undefined ? '' : element('feedback_url', event.feedbackUrl),
    '</event>\n',
  ].join('');
}

function writePerson({ id, guid, publicName }: ProgrammeEvent['persons'][number]): string {
  const named = attribute('id', String(id)) + attribute('guid', guid);
  return `<person${named}>${escapeXml(publicName)}</person>`;
}

/** Apps show links and know no recordings. */
function recordingOf({ recordingUrl, title }: ProgrammeEvent): readonly ProgrammeLink[] {
  return recordingUrl === undefined ? [] : [{ url: recordingUrl, title }];
}

function references(name: 'link' | 'attachment', links: readonly ProgrammeLink[]): string {
  return links
    .map(({ url, title }) => {
      const address = plainUri(url);
      if (address === undefined) return '';
      return `<${name}${attribute('href', address)}>${escapeXml(title)}</${name}>`;
    })
    .join('');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeXml(value)}"`;
}
