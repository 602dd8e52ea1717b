import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';

export function coursePath(locale: Locale, { slug }: { readonly slug: string }): string {
  return localePath(mainLocale(locale), `/course/${slug}`);
}

export function applyPath(slug: string, number: number): `/${string}` {
  return `/course/${slug}/apply/${number}`;
}
