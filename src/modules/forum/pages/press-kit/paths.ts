import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import type { SourcedNumber } from '../../domain/press-kit/release.ts';
import { forumPath } from '../forum-words.ts';

export function releasePath(locale: Locale, year: number): string {
  return forumPath(locale, year, '/release');
}

export function releaseKitPath(year: number): string {
  return `/forum/${year}/release.zip`;
}

export function numbersPath(locale: Locale, year: number): string {
  return forumPath(locale, year, '/numbers');
}

/** Where a source is read: a page of ours in the reader’s language, anybody else’s as it is. */
export function sourceHref(
  locale: Locale,
  publicUrl: string,
  { fact, url }: Pick<SourcedNumber, 'fact' | 'url'>,
): string {
  const own = `${publicUrl}/`;
  if (fact === undefined || !url.startsWith(own)) return url;
  return publicUrl + localePath(mainLocale(locale), `/${url.slice(own.length)}`);
}
