import { LOCALES, type Locale, localePath, mainLocale } from '../../platform/i18n/locales.ts';

/**
 * Which pages a telephone may keep: those that somebody opens again where there is no network. Everything
 * else (searches, forms, receipts, pages about help) is never kept: the list says what is, not what is not.
 */
const KEPT = /^\/(?:(?:area|officer)\/[a-z0-9-]+|office|villages|guide\/talk|forum\/\d+)?$/;

export function splitLocale(pathname: string): { readonly locale: Locale; readonly path: string } {
  const [, first = '', ...rest] = pathname.split('/');
  const locale = LOCALES.find((known) => known === first && known !== 'uk');
  return locale ? { locale, path: `/${rest.join('/')}` } : { locale: 'uk', path: pathname };
}

/** A page with a query is somebody's question: not kept. */
export function isKept(url: URL): boolean {
  return url.search === '' && KEPT.test(splitLocale(url.pathname).path);
}

export function isEmergency(url: URL): boolean {
  return splitLocale(url.pathname).path === '/emergency';
}

/** Where staff write their work down: at the desk, or on the page that is kept for when there is no network. */
export function isWorkLog(url: URL): boolean {
  const { path } = splitLocale(url.pathname);
  return path === '/work-log' || (path === '/desk/work' && url.search === '');
}

/** The page that says what works where the one of that address cannot be had. */
export function offlinePathOf(url: URL): string {
  const { locale, path } = splitLocale(url.pathname);
  return /^\/desk(?:\/|$)/.test(path)
    ? localePath(mainLocale(locale), '/offline/desk')
    : localePath(locale, '/offline');
}
