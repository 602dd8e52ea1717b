import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { formatDay, formatTimeRange } from '#platform/i18n/dates.ts';
import { Entries } from '#ui/components/card.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { FIRST_FORUM } from '../domain/first-forum.ts';
import { forumText } from '../messages/index.ts';

/** The forum of 19 December 2019, as its organisers announced it. */
export function firstForumPage(request: PageRequest): Answer {
  const { locale } = request;
  const t = forumText.in(locale);
  return page(
    <PublicPage
      request={request}
      title={t('title')}
      description={t('lead')}
      jsonLd={jsonLd(t('title'), t('facts.where.value'))}
    >
      <h1>{t('title')}</h1>
      <p class="lead">{t('motto')}</p>
      <p>{t('lead')}</p>
      <h2>{t('facts.title')}</h2>
      <Facts
        rows={[
          {
            term: t('facts.when'),
            value: t('facts.when.value', {
              day: formatDay(locale, FIRST_FORUM.day, { weekday: 'long' }),
              hours: formatTimeRange(FIRST_FORUM.startsAt, FIRST_FORUM.endsAt),
            }),
          },
          { term: t('facts.where'), value: t('facts.where.value') },
          { term: t('facts.hosts'), value: t('facts.hosts.value') },
          { term: t('facts.guests'), value: t('facts.guests.value') },
          { term: t('facts.press'), value: t('facts.press.value') },
        ]}
      />
      <h2>{t('tracks.title')}</h2>
      <Entries>
        {FIRST_FORUM.tracks.map((track) => (
          <li key={track}>
            <b>{t(`track.${track}`)}</b>
            <p class="quiet">{t(`track.${track}.about`)}</p>
          </li>
        ))}
      </Entries>
      <h2>{t('shown.title')}</h2>
      <ul>
        {FIRST_FORUM.shownBy.map((who) => (
          <li key={who}>{t(`shown.${who}`)}</li>
        ))}
      </ul>
      <h2>{t('outcome.title')}</h2>
      <p>{t('outcome.text')}</p>
      <p class="quiet">{t('source')}</p>
    </PublicPage>,
  );
}

/** schema.org Event; the offset is Kyiv's in December. */
function jsonLd(name: string, place: string): object {
  const at = (time: string) => `${FIRST_FORUM.day.toString()}T${time}:00+02:00`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name,
    startDate: at(FIRST_FORUM.startsAt),
    endDate: at(FIRST_FORUM.endsAt),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: place, address: place },
    organizer: {
      '@type': 'Organization',
      name: 'Комітет виборців України, Одеська обласна організація',
    },
  };
}
