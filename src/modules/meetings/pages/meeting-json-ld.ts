import type { Locale } from '../../../platform/i18n/locales.ts';
import { uiText } from '../../../ui/messages/index.ts';
import { KIND_RULES } from '../domain/meeting-kind.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { areaNameOf, hostNames, meetingPath, titleOf, wordsIn } from './meeting-words.ts';
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
  const url = publicUrl + meetingPath(locale, meeting.slug);
  const area = areaNameOf(context, locale, meeting);
  const place = wordsIn(locale, meeting.place);
  const hosts = hostNames(context, locale, meeting);
  return {
    '@context': 'https://schema.org',
    '@type': KIND_RULES[kind].schemaType,
    '@id': url,
    url,
    name: titleOf(locale, meeting),
    description: wordsIn(locale, about) || saysOf(locale, meeting),
    startDate: withOffset(context, startsAt),
    endDate: withOffset(context, endsAt),
    eventStatus: `https://schema.org/${statusOf(status)}`,
    previousStartDate: status === 'moved' && movedFrom ? withOffset(context, movedFrom) : undefined,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    maximumAttendeeCapacity: meeting.places?.capacity,
    remainingAttendeeCapacity: left,
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
      geo: position && {
        '@type': 'GeoCoordinates',
        latitude: position.lat,
        longitude: position.lon,
      },
    },
    organizer: {
      '@type': 'GovernmentOrganization',
      name: uiText.in(locale)('name'),
      url: publicUrl,
    },
    performer: hosts === '' ? undefined : { '@type': 'Person', name: hosts },
  };
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
