import { LOCALES, type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';

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

/** Nor is what the house lets no cache keep, whatever its address. */
export function mayKeep({ status, headers }: Pick<Response, 'status' | 'headers'>): boolean {
  return status === 200 && headers.get('Cache-Control')?.includes('no-store') !== true;
}

export function isEmergency(url: URL): boolean {
  return splitLocale(url.pathname).path === '/emergency';
}

/** Pages of the desk that have one which shows nobody's data, and so is kept for when there is no network. */
const LEFT_TO: readonly (readonly [RegExp, string])[] = [
  [/^\/(?:desk\/work|work-log)$/, '/work-log'],
  [/^\/(?:desk\/door\/[0-9a-f-]{36}|door)$/, '/door'],
];

/** Where staff go on without a network: where they write their work down, or keep a door. Undefined: nowhere. */
export function leftTo(url: URL): string | undefined {
  const { locale, path } = splitLocale(url.pathname);
  const kept = LEFT_TO.find(([of]) => of.test(path))?.[1];
  // A page of the desk with a query was asked for something that no other one answers.
  return kept && (url.search === '' || path === kept) ? localePath(locale, kept) : undefined;
}

/** The page that says what works where the one of that address cannot be had. */
export function offlinePathOf(url: URL): string {
  const { locale, path } = splitLocale(url.pathname);
  return /^\/desk(?:\/|$)/.test(path)
    ? localePath(mainLocale(locale), '/offline/desk')
    : localePath(locale, '/offline');
}
