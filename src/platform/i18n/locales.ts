/** Ukrainian is the default and has no prefix; the others have one: `/en`, `/ro`, … */
export const LOCALES = ['uk', 'en', 'ro', 'bg', 'gag', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

/** Every page has these two. */
export const MAIN_LOCALES: readonly Locale[] = ['uk', 'en'];

/** For pages that lack the reader's language: readers in this region understand Ukrainian. */
export function mainLocale(locale: Locale): 'uk' | 'en' {
  return locale === 'en' ? 'en' : 'uk';
}

/** The address of a path in a locale: `/officer/x` is `/en/officer/x` in English. */
export function localePath(locale: Locale, path: string): string {
  if (locale === 'uk') return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}
