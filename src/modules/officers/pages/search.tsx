import { type Answer, type PageRequest, page, redirect } from '../../../platform/http/route.ts';
import { type Locale, localePath } from '../../../platform/i18n/locales.ts';
import { nameIn } from '../../../platform/i18n/name-in.ts';
import { EmptyState } from '../../../ui/components/empty-state.tsx';
import { Hero } from '../../../ui/components/hero.tsx';
import { LinkRow, LinkRows } from '../../../ui/components/link-row.tsx';
import { PublicPage } from '../../../ui/layouts/public-page.tsx';
import type { AreaDirectory, PlaceHit } from '../../areas/index.ts';
import { officersText } from '../messages/index.ts';
import { Finder } from './finder.tsx';

const MAX_QUERY = 200;
const MAX_HITS = 20;

/** What people named, found: one clear hit opens at once, several are told apart, none has a way on. */
export function searchPage(areas: AreaDirectory, request: PageRequest): Answer {
  const { locale } = request;
  const t = officersText.in(locale);
  const query = (request.query.get('q') ?? '').trim().slice(0, MAX_QUERY);
  const hits = query === '' ? [] : areas.search(query, { limit: MAX_HITS }).filter(leadsSomewhere);
  const [only, ...others] = hits;
  if (only?.area && others.length === 0)
    return redirect(localePath(locale, `/area/${only.area.slug}`));
  return page(
    <PublicPage
      request={request}
      title={t('search.title')}
      islands={['here', 'find-officer']}
      noIndex
      hero={
        <Hero title={t('home.title')}>
          <Finder locale={locale} query={query} />
        </Hero>
      }
    >
      <Outcome locale={locale} query={query} hits={hits} />
    </PublicPage>,
  );
}

function leadsSomewhere(hit: PlaceHit): boolean {
  return hit.area !== undefined;
}

interface OutcomeProps {
  readonly locale: Locale;
  readonly query: string;
  readonly hits: readonly PlaceHit[];
}

function Outcome({ locale, query, hits }: OutcomeProps) {
  const t = officersText.in(locale);
  if (query === '') return <EmptyState title={t('search.ask')} />;
  if (hits.length === 0) {
    return (
      <EmptyState title={t('search.none', { query })}>
        <p>{t('search.none.hint')}</p>
        <p>
          <a href={localePath(locale, '/villages')}>{t('search.villages')}</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <h2>{t('search.found', { count: hits.length, query })}</h2>
      <LinkRows>
        {hits.map((hit) => (
          <LinkRow
            key={hit.place.key}
            href={localePath(locale, `/area/${hit.area?.slug ?? ''}`)}
            title={nameIn(locale, {
              name: hit.place.name,
              nameEn: hit.area?.name === hit.place.name ? hit.area.nameEn : undefined,
            })}
            about={describe(locale, hit)}
          />
        ))}
      </LinkRows>
    </>
  );
}

/** «село · Татарбунарська міська громада, Білгород-Дністровський район». */
function describe(locale: Locale, { place, area, within }: PlaceHit): string {
  const t = officersText.in(locale);
  const kind = place.kind === 'settlement' ? (area?.settlementKind ?? 'settlement') : place.kind;
  const surroundings = within.map((above) => nameIn(locale, above)).join(', ');
  return surroundings === '' ? t(`place.${kind}`) : `${t(`place.${kind}`)} · ${surroundings}`;
}
