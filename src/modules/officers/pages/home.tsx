import { Fragment } from 'preact';
import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { Hero } from '#ui/components/hero.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { ReviewedMark } from '#ui/components/reviewed-mark.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { OfficerPages } from '../domain/pages-context.ts';
import { loadSections } from '../domain/sections.ts';
import { officersText } from '../messages/index.ts';
import { CommunityMap } from './community-map.tsx';
import { FIND_ISLANDS, FindForm } from './find-form.tsx';
import { tellBrokenSection } from './broken-section.ts';

/** «Хто мій поліцейський?» */
export async function homePage(pages: OfficerPages, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const t = officersText.in(locale);
  const area = pages.homeArea();
  const today = pages.platform.clock.today();
  const load = (sections: OfficerPages['homeSections']) =>
    loadSections(sections, { locale, today, homeAreaId: area?.id }, tellBrokenSection(pages));
  const [ways, beside] = await Promise.all([
    load(pages.homeSections.filter(({ column }) => column === 'do')),
    load(pages.homeSections.filter(({ column }) => column !== 'do')),
  ]);
  return page(
    <PublicPage
      request={request}
      title={t('home.title')}
      description={t('home.about')}
      islands={FIND_ISLANDS}
      hero={
        <Hero
          title={t('home.title')}
          lead={t('home.lead')}
          aside={area && <CommunityMap areas={pages.areas} locale={locale} area={area} />}
        >
          <FindForm request={request} />
        </Hero>
      }
      aside={beside.length > 0 && beside.map(({ id, view }) => <section key={id}>{view}</section>)}
    >
      {pages.areas.all.length === 0 && <Notice>{t('home.empty')}</Notice>}
      <ReviewedMark locale={locale} reviewed={officersText.reviewed(locale)} />
      <h2>{t('do.title')}</h2>
      {ways.map(({ id, view }) => (
        <Fragment key={id}>{view}</Fragment>
      ))}
      <WhatToDo locale={locale} />
    </PublicPage>,
  );
}

/** Only what exists today. */
const ROWS = [
  { key: 'nearest', path: '/nearest' },
  { key: 'emergency', path: '/emergency' },
  { key: 'guide', path: '/guide/talk' },
  { key: 'office', path: '/office' },
  { key: 'forum', path: '/forum/2019' },
] as const;

/** Pages that speak more than Ukrainian and English. */
const IN_ALL_LOCALES: readonly string[] = ['/emergency'];

function WhatToDo({ locale }: { readonly locale: Locale }) {
  const t = officersText.in(locale);
  return (
    <LinkRows>
      {ROWS.map(({ key, path }) => (
        <LinkRow
          key={key}
          href={localePath(IN_ALL_LOCALES.includes(path) ? locale : mainLocale(locale), path)}
          title={t(`do.${key}`)}
          about={t(`do.${key}.about`)}
        />
      ))}
    </LinkRows>
  );
}
