import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { LinkRow, LinkRows } from '../components/link-row.tsx';
import { PublicPage } from '../layouts/public-page.tsx';
import { uiText } from '../messages/index.ts';

/** What the service worker shows for a page that it has not kept: what works without a network, and what does not. */
export function offlinePage(request: PageRequest): Answer {
  const { locale } = request;
  const t = uiText.in(locale);
  return page(
    <PublicPage request={request} title={t('offline.title')} noIndex>
      <h1>{t('offline.title')}</h1>
      <p class="lead">{t('offline.lead')}</p>
      <h2>{t('offline.works')}</h2>
      <ul>
        <li>{t('offline.call')}</li>
        <li>{t('offline.visited')}</li>
      </ul>
      <LinkRows>
        <LinkRow
          href={localePath(locale, '/emergency')}
          title={t('offline.emergency')}
          about={t('offline.emergency.about')}
        />
        <LinkRow
          href={localePath(mainLocale(locale), '/report/offline')}
          title={t('offline.report')}
          about={t('offline.report.about')}
        />
      </LinkRows>
      <p>{t('offline.not')}</p>
    </PublicPage>,
  );
}

/** The same for an address of the desk, which no telephone keeps: the work log is the one part that works all the same. */
export function deskOfflinePage(request: PageRequest): Answer {
  const { locale } = request;
  const t = uiText.in(locale);
  return page(
    <PublicPage request={request} title={t('offline.title')} noIndex>
      <h1>{t('offline.title')}</h1>
      <p class="lead">{t('offline.desk.lead')}</p>
      <h2>{t('offline.works')}</h2>
      <LinkRows>
        <LinkRow
          href={localePath(locale, '/work-log')}
          title={t('offline.work')}
          about={t('offline.work.about')}
        />
        <LinkRow
          href={localePath(locale, '/emergency')}
          title={t('offline.emergency')}
          about={t('offline.emergency.about')}
        />
      </LinkRows>
      <p>{t('offline.desk.not')}</p>
    </PublicPage>,
  );
}
