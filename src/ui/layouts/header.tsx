import type { PageRequest, SiteFacts } from '#platform/http/route.ts';
import { LOCALE_NAMES } from '#platform/i18n/languages.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { uiText } from '../messages/index.ts';
import { Mark } from './mark.tsx';
import { renderedAround, renderedOnce } from './rendered-once.ts';

export function Header({ request }: { readonly request: PageRequest }) {
  const { locale, site } = request;
  const t = uiText.in(locale);
  return (
    <header class="head">
      {savedCopy(locale)}
      {site.demonstration && (
        <div class="said">
          <p class="wrap">{t('demonstration')}</p>
        </div>
      )}
      <div class="wrap">
        {brand(locale)}
        {site.homeArea && <HomeArea locale={locale} area={site.homeArea} />}
        {languageLinks(request, request.path, queryOf(request))}
      </div>
    </header>
  );
}

/** Shown by the service worker, when it gives a page that it kept: see service-worker/saved-copy.ts. */
const savedCopy = renderedOnce((locale) => (
  <div class="said" hidden data-saved>
    <p class="wrap">
      {uiText.in(locale)('saved')} <time />
    </p>
  </div>
));

const brand = renderedOnce((locale) => {
  const t = uiText.in(locale);
  return (
    <a class="brand" href={localePath(locale, '/')} aria-label={t('home')}>
      <Mark />
      {t('name')}
    </a>
  );
});

interface HomeAreaProps {
  readonly locale: Locale;
  readonly area: NonNullable<SiteFacts['homeArea']>;
}

function HomeArea({ locale, area }: HomeAreaProps) {
  const t = uiText.in(locale);
  return (
    <p class="home-area">
      <b>{nameIn(locale, area)}</b>{' '}
      <span class="change">
        <a href={localePath(locale, area.changePath)} aria-label={t('change.label')}>
          {t('change')}
        </a>
      </span>
    </p>
  );
}

/** Each language by its own name. One is a link; more open under a word that every reader knows. */
const languageLinks = renderedAround(({ locale, locales }, addressIn) => {
  const others = locales.filter((other) => other !== locale);
  const link = (other: Locale) => (
    <a class="language" href={addressIn(other)} hreflang={other} lang={other}>
      {LOCALE_NAMES[other]}
    </a>
  );
  if (others.length < 2) return <>{others.map(link)}</>;
  const own = uiText.in(locale)('languages');
  return (
    <details class="languages">
      <summary>{own === 'Languages' ? own : `${own} · Languages`}</summary>
      <ul class="menu">
        {others.map((other) => (
          <li key={other}>{link(other)}</li>
        ))}
      </ul>
    </details>
  );
});

function queryOf({ query, method }: PageRequest): string {
  return query.size > 0 && method === 'GET' ? `?${query}` : '';
}
