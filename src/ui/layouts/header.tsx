import type { PageRequest, SiteFacts } from '../../platform/http/route.ts';
import { LOCALE_NAMES } from '../../platform/i18n/languages.ts';
import { type Locale, localePath } from '../../platform/i18n/locales.ts';
import { nameIn } from '../../platform/i18n/name-in.ts';
import { uiText } from '../messages/index.ts';
import { Mark } from './mark.tsx';

export function Header({ request }: { readonly request: PageRequest }) {
  const { locale, site } = request;
  const t = uiText.in(locale);
  return (
    <header class="head">
      <SavedCopy text={t('saved')} />
      {site.demonstration && (
        <div class="said">
          <p class="wrap">{t('demonstration')}</p>
        </div>
      )}
      <div class="wrap">
        <a class="brand" href={localePath(locale, '/')} aria-label={t('home')}>
          <Mark />
          {t('name')}
        </a>
        {site.homeArea && <HomeArea locale={locale} area={site.homeArea} />}
        <LanguageLinks request={request} />
      </div>
    </header>
  );
}

/** Shown by the service worker, when it gives a page that it kept: see service-worker/saved-copy.ts. */
function SavedCopy({ text }: { readonly text: string }) {
  return (
    <div class="said" hidden data-saved>
      <p class="wrap">
        {text} <time />
      </p>
    </div>
  );
}

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
function LanguageLinks({ request }: { readonly request: PageRequest }) {
  const others = request.locales.filter((locale) => locale !== request.locale);
  const query = request.query.size > 0 && request.method === 'GET' ? `?${request.query}` : '';
  const link = (locale: Locale) => (
    <a
      class="language"
      href={localePath(locale, request.path) + query}
      hreflang={locale}
      lang={locale}
    >
      {LOCALE_NAMES[locale]}
    </a>
  );
  if (others.length < 2) return <>{others.map(link)}</>;
  const own = uiText.in(request.locale)('languages');
  return (
    <details class="languages">
      <summary>{own === 'Languages' ? own : `${own} · Languages`}</summary>
      <ul class="menu">
        {others.map((locale) => (
          <li key={locale}>{link(locale)}</li>
        ))}
      </ul>
    </details>
  );
}
