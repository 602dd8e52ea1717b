import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Hero } from '#ui/components/hero.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { Area, PlaceHit } from '#modules/areas/index.ts';
import type { OfficerPages } from '../domain/pages-context.ts';
import { officersText } from '../messages/index.ts';
import { type Searched, searchPlaces } from '../use-cases/search-places.ts';
import { placeKindWord, unlessSaid } from './area-words.ts';
import { FIND_ISLANDS, FindForm } from './find-form.tsx';

/** What a resident may have meant. One that was named exactly needs no choice. */
export async function searchPage(pages: OfficerPages, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const t = officersText.in(locale);
  const query = (request.query.get('q') ?? '').trim().slice(0, 200);
  const searched = await searchPlaces(pages, { query, near: pages.homeArea()?.centre });
  if (!searched.ok) return refusal('absent');
  const outcome = searched.value;
  if (outcome.kind === 'exact') {
    const address = addressOf(locale, outcome.hit);
    if (address) return redirect(address);
  }
  return page(
    <PublicPage
      request={request}
      title={t('search.title')}
      noIndex
      islands={FIND_ISLANDS}
      hero={
        <Hero title={titleOf(locale, outcome, query)}>
          <FindForm request={request} value={query} />
        </Hero>
      }
    >
      <Outcome locale={locale} outcome={outcome} home={pages.homeArea()} />
    </PublicPage>,
  );
}

function titleOf(locale: Locale, outcome: Searched, query: string): string {
  const t = officersText.in(locale);
  switch (outcome.kind) {
    case 'nothing-asked':
      return t('search.ask');
    case 'none':
      return t('search.none', { query });
    case 'exact':
      return t('search.found', { count: 1, query });
    case 'several':
      return t('search.found', { count: outcome.hits.length, query });
  }
}

interface OutcomeProps {
  readonly locale: Locale;
  readonly outcome: Searched;
  readonly home: Area | undefined;
}

function Outcome({ locale, outcome, home }: OutcomeProps) {
  const t = officersText.in(locale);
  const hits =
    outcome.kind === 'several' ? outcome.hits : outcome.kind === 'exact' ? [outcome.hit] : [];
  return (
    <>
      {outcome.kind === 'none' && <p class="before">{t('search.none.hint')}</p>}
      <LinkRows>
        {hits.map((hit) => (
          <HitRow key={hit.place.key} locale={locale} hit={hit} />
        ))}
        {hits.length === 0 && (
          <LinkRow
            href={localePath(locale, '/villages')}
            title={t('search.villages')}
            about={home && nameIn(locale, home)}
          />
        )}
      </LinkRows>
    </>
  );
}

function HitRow({ locale, hit }: { readonly locale: Locale; readonly hit: PlaceHit }) {
  const address = addressOf(locale, hit);
  if (!address) return null;
  const within = hit.within
    .filter(({ kind }) => kind !== 'oblast')
    .map((area) => nameIn(locale, area));
  const title =
    hit.area?.name === hit.place.name ? nameIn(locale, hit.area) : placeName(locale, hit);
  return (
    <LinkRow
      href={address}
      title={title}
      // A dot ends a line and does not begin one.
      about={[
        ...(hit.formerName === undefined
          ? []
          : [officersText.in(locale)('search.former', { name: hit.formerName })]),
        ...unlessSaid(title, placeKindWord(locale, hit.place.kind, hit.area)),
        ...within,
      ].join('\u00a0· ')}
    />
  );
}

function placeName(locale: Locale, hit: PlaceHit): string {
  return nameIn(locale, { name: hit.place.name, nameEn: undefined });
}

/** A station has a page of its own; all else leads to who answers there. */
function addressOf(locale: Locale, { place, area }: PlaceHit): string | undefined {
  if (place.kind === 'station')
    return localePath(mainLocale(locale), `/station/${slugOfKey(place.key)}`);
  return area && localePath(locale, `/area/${area.slug}`);
}

/** organisations gives its places keys of the form `station:slug`. */
function slugOfKey(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
