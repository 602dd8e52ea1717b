import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { Forum } from '../../domain/forum.ts';
import { forumPath } from '../forum-words.ts';

/** schema.org Event. */
export function forumJsonLd(locale: Locale, forum: Forum, publicUrl: string): object {
  const { startsAt, endsAt, status, venue, address, hosts } = forum;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: saidIn(locale, forum.title),
    url: `${publicUrl}${forumPath(locale, forum.year)}`,
    startDate: startsAt.toString(),
    endDate: endsAt.toString(),
    eventStatus: `https://schema.org/Event${status === 'cancelled' ? 'Cancelled' : 'Scheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: saidIn(locale, venue),
      address: saidIn(locale, address.uk === '' ? venue : address),
    },
    ...(hosts.uk !== '' && {
      organizer: { '@type': 'Organization', name: saidIn(locale, hosts) },
    }),
  };
}
