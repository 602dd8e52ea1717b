import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import type { Area } from '#modules/areas/index.ts';

export function schoolPath(locale: Locale, slug: string): string {
  return localePath(mainLocale(locale), `/school/${slug}`);
}

/** The list, of one area where one is given. */
export function schoolsPath(locale: Locale, area?: Pick<Area, 'slug'>): string {
  return localePath(mainLocale(locale), '/school') + (area ? `?in=${area.slug}` : '');
}

export function safetyPath(locale: Locale): string {
  return localePath(mainLocale(locale), '/school/safety');
}
