import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';

export function innovationsPath(
  locale: Locale,
  query: Readonly<Record<string, string>> = {},
): string {
  const asked = new URLSearchParams(query);
  return localePath(mainLocale(locale), '/innovations') + (asked.size > 0 ? `?${asked}` : '');
}

export function innovationPath(locale: Locale, slug: string): string {
  return localePath(mainLocale(locale), `/innovation/${slug}`);
}
