import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Badge } from '../components/badge.tsx';
import { Card, Entries } from '../components/card.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Hero } from '../components/hero.tsx';
import { LinkRow, LinkRows } from '../components/link-row.tsx';
import { Pager, TooMany } from '../components/pager.tsx';
import { PublicPage } from '../layouts/public-page.tsx';
import { AreaMap } from '../map/area-map.tsx';
import { uiText } from '../messages/index.ts';
import { Forms } from './forms.tsx';
import { galleryText } from './messages/index.ts';
import { sampleMap } from './sample-map.ts';
import { Showing } from './showing.tsx';

/** Every part of the pages with its states, to look at and to test. No data. */
export function galleryPage(request: PageRequest): Answer {
  const { locale } = request;
  const t = galleryText.in(locale);
  const here = { point: { lon: 29.55, lat: 45.78 }, label: uiText.in(locale)('map.here') };
  const map = <AreaMap label={t('map.label')} {...sampleMap(t)} here={here} />;
  return page(
    <PublicPage
      request={request}
      title={t('title')}
      description={t('lead')}
      noIndex
      hero={<Hero title={t('title')} lead={t('lead')} aside={map} />}
      aside={<Aside request={request} />}
    >
      <Showing locale={locale} />
      <h2>{t('text')}</h2>
      <p>
        {t('text.sample')} <a href="#person">{t('text.link')}</a>.
      </p>
      <Forms locale={locale} />
      <h2>{t('empty')}</h2>
      <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      <TooMany locale={locale} shown={20} total={1_466} />
      <Pager locale={locale} page={2} pages={5} hrefOf={(number) => `#page-${number}`} />
    </PublicPage>,
  );
}

function Aside({ request }: { readonly request: PageRequest }) {
  const { locale } = request;
  const t = galleryText.in(locale);
  const poster = (query: string) => localePath(locale, `/ui/poster?${query}`);
  return (
    <>
      <Card title={t('card')}>
        <Entries>
          <li>
            <Badge tone="kept">{t('badge.kept')}</Badge>
            <p>{t('card.text')}</p>
          </li>
          <li>
            <Badge tone="late">{t('badge.late')}</Badge>
            <p>{t('card.night')}</p>
          </li>
        </Entries>
      </Card>
      <Card title={t('posters')}>
        <LinkRows>
          <LinkRow href={localePath(locale, '/ui/desk')} title={t('desk.sample')} />
          <LinkRow href={poster('size=a4')} title={t('poster.a4')} />
          <LinkRow href={poster('size=a5')} title={t('poster.a5')} />
          <LinkRow href={poster('size=a4&long=yes')} title={t('poster.long')} />
        </LinkRows>
      </Card>
    </>
  );
}
