import { type Answer, type PageRequest, page } from '../../../platform/http/route.ts';
import { localePath } from '../../../platform/i18n/locales.ts';
import { EmptyState } from '../../../ui/components/empty-state.tsx';
import { Hero } from '../../../ui/components/hero.tsx';
import { LinkRow, LinkRows } from '../../../ui/components/link-row.tsx';
import { ReviewedMark } from '../../../ui/components/reviewed-mark.tsx';
import { PublicPage } from '../../../ui/layouts/public-page.tsx';
import type { Area, AreaDirectory } from '../../areas/index.ts';
import { officersText } from '../messages/index.ts';
import { AreaPicture } from './area-picture.tsx';
import { Finder } from './finder.tsx';
import { type HomeSection, loadSections } from './page-section.ts';

export interface HomeParts {
  readonly areas: AreaDirectory;
  readonly homeArea: () => Area | undefined;
  readonly sections: readonly HomeSection[];
}

/** «Хто мій поліцейський?» — the first page, and the first question. */
export async function homePage(parts: HomeParts, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const t = officersText.in(locale);
  const area = parts.homeArea();
  const sections = await loadSections(parts.sections, request, area);
  return page(
    <PublicPage
      request={request}
      title={t('home.title')}
      description={t('home.about')}
      islands={['here', 'find-officer', 'map-tap']}
      hero={
        <Hero
          title={t('home.title')}
          lead={t('home.lead')}
          aside={area && <AreaPicture areas={parts.areas} area={area} locale={locale} />}
        >
          <Finder locale={locale} />
        </Hero>
      }
      {...(sections.length > 0 ? { aside: sections } : {})}
    >
      <ReviewedMark locale={locale} reviewed={officersText.reviewed(locale)} />
      {!area && <EmptyState title={t('home.empty')} />}
      <h2>{t('do.title')}</h2>
      <LinkRows>
        {THINGS_TO_DO.map(({ key, path, inEveryLanguage }) => (
          <LinkRow
            key={key}
            href={localePath(inEveryLanguage ? locale : mainLocale(locale), path)}
            title={t(`do.${key}`)}
            about={t(`do.${key}.about`)}
          />
        ))}
      </LinkRows>
    </PublicPage>,
  );
}

/** Only what can be done today. A page that speaks two languages is opened in one of them. */
const THINGS_TO_DO = [
  { key: 'nearest', path: '/nearest', inEveryLanguage: false },
  { key: 'emergency', path: '/emergency', inEveryLanguage: true },
  { key: 'guide', path: '/guide/talk', inEveryLanguage: false },
  { key: 'office', path: '/office', inEveryLanguage: false },
  { key: 'forum', path: '/forum/2019', inEveryLanguage: false },
] as const;

function mainLocale(locale: PageRequest['locale']): 'uk' | 'en' {
  return locale === 'en' ? 'en' : 'uk';
}
