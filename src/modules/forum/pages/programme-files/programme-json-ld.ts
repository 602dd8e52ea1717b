import {
  endOf,
  eventsOf,
  type Conference,
  type Programme,
  type ProgrammeEvent,
} from '../../domain/programme/programme.ts';
import { withOffset } from './when.ts';

/** schema.org: the forum with everything that takes place in it. A break is nobody’s event. */
export function programmeJsonLd(programme: Programme): object {
  const { conference, days } = programme;
  const held = eventsOf(programme).filter(({ kind }) => kind !== 'break');
  const cancelled = programme.cancelled.filter(({ kind }) => kind !== 'break');
  return {
    '@context': 'https://schema.org',
    ...forumOf(conference),
    description: conference.description === '' ? undefined : conference.description,
    startDate: days[0] ? withOffset(days[0].start) : conference.start.toString(),
    endDate: withOffsetOr(days.at(-1)?.end, conference.end),
    eventStatus: `https://schema.org/${conference.isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    inLanguage: conference.language,
    location: placeOf(conference),
    organizer: { '@type': 'Organization', name: conference.organiser, url: conference.url },
    subEvent: [
      ...held.map((event) => talkOf(conference, event, 'EventScheduled')),
      ...cancelled.map((event) => talkOf(conference, event, 'EventCancelled')),
    ],
  };
}

/** One talk, on its own page. */
export function talkJsonLd({ conference, cancelled }: Programme, event: ProgrammeEvent): object {
  const isCancelled = cancelled.some(({ guid }) => guid === event.guid);
  return {
    '@context': 'https://schema.org',
    ...talkOf(conference, event, isCancelled ? 'EventCancelled' : 'EventScheduled'),
    organizer: { '@type': 'Organization', name: conference.organiser, url: conference.url },
    superEvent: forumOf(conference),
  };
}

function forumOf({ url, title }: Conference) {
  return { '@type': 'Event', '@id': url, url, name: title };
}

function talkOf(
  conference: Conference,
  event: ProgrammeEvent,
  status: 'EventScheduled' | 'EventCancelled',
) {
  return {
    '@type': 'Event',
    '@id': event.url,
    url: event.url,
    name: event.title,
    description: event.abstract === '' ? undefined : event.abstract,
    startDate: withOffset(event.start),
    endDate: withOffset(endOf(event)),
    eventStatus: `https://schema.org/${status}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    inLanguage: event.language === '' ? undefined : event.language,
    location: { ...placeOf(conference), name: event.room },
    performer: event.persons.map(({ publicName, organisation }) => ({
      '@type': 'Person',
      name: publicName,
      affiliation:
        organisation === '' ? undefined : { '@type': 'Organization', name: organisation },
    })),
  };
}

function placeOf({ place }: Conference) {
  return {
    '@type': 'Place',
    name: place,
    address: { '@type': 'PostalAddress', streetAddress: place, addressCountry: 'UA' },
  };
}

function withOffsetOr(moment: Temporal.ZonedDateTime | undefined, day: Temporal.PlainDate): string {
  return moment ? withOffset(moment) : day.toString();
}
