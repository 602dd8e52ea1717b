import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { shortNameIn } from '#modules/officers/index.ts';
import { KIND_RULES } from '../domain/meeting-kind.ts';
import { ACCESS_FACTS, type Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { areaNameOf, comingHosts, meetingPath, titleOf } from './meeting-words.ts';
import { meetingsText } from './messages/index.ts';
import { saysOf } from './says-of.ts';

/** schema.org: an Event, with the day before where it was moved. Everybody may come, and nobody pays. `left`: places. */
export function meetingJsonLd(
  context: MeetingsContext,
  locale: Locale,
  publicUrl: string,
  meeting: Meeting,
  left: number | undefined,
): object {
  const { kind, startsAt, endsAt, movedFrom, position, status, about } = meeting;
  const capacity = meeting.places?.capacity;
  const url = publicUrl + meetingPath(locale, meeting.slug);
  const area = areaNameOf(context, locale, meeting);
  const place = saidIn(locale, meeting.place);
  const hosts = comingHosts(context, meeting).map((host) => ({
    '@type': 'Person',
    name: shortNameIn(locale, host),
    url: publicUrl + localePath(locale, `/officer/${host.slug}`),
  }));
  return {
    '@context': 'https://schema.org',
    '@type': KIND_RULES[kind].schemaType,
    '@id': url,
    url,
    name: titleOf(locale, meeting),
    description: saidIn(locale, about) || saysOf(locale, meeting),
    startDate: withOffset(context, startsAt),
    endDate: withOffset(context, endsAt),
    eventStatus: `https://schema.org/${statusOf(status)}`,
    previousStartDate: status === 'moved' && movedFrom ? withOffset(context, movedFrom) : undefined,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    maximumAttendeeCapacity: capacity,
    // More may sign up than there are places: of these no more than all are left.
    remainingAttendeeCapacity: left === undefined ? undefined : Math.min(left, capacity ?? left),
    inLanguage: meeting.languages,
    location: {
      '@type': 'Place',
      name: place,
      address: {
        '@type': 'PostalAddress',
        streetAddress: place,
        addressLocality: area === '' ? undefined : area,
        addressCountry: 'UA',
      },
      amenityFeature: amenities(locale, meeting),
      geo: position && {
        '@type': 'GeoCoordinates',
        latitude: position.lat,
        longitude: position.lon,
      },
    },
    organizer: {
      '@type': 'GovernmentOrganization',
      name: meetingsText.in(mainLocale(locale))('organizer'),
      url: publicUrl,
    },
    performer: hosts.length === 0 ? undefined : hosts,
  };
}

/** What is known of the place, said either way: nobody is told of a ramp that nobody asked for. */
function amenities(locale: Locale, { access }: Meeting): readonly object[] | undefined {
  const t = meetingsText.in(mainLocale(locale));
  const known = ACCESS_FACTS.flatMap((fact) => {
    const is = access[fact];
    if (is === 'unknown') return [];
    const name = t(`access.${fact}.yes`);
    return [{ '@type': 'LocationFeatureSpecification', name, value: is === 'yes' }];
  });
  return known.length === 0 ? undefined : known;
}

function statusOf(status: Meeting['status']): string {
  if (status === 'cancelled') return 'EventCancelled';
  return status === 'moved' ? 'EventRescheduled' : 'EventScheduled';
}

/** `2026-12-03T10:00:00+02:00` */
function withOffset({ platform: { clock } }: MeetingsContext, instant: Temporal.Instant): string {
  return instant
    .toZonedDateTimeISO(clock.timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
