import { type ForumId, parseId, type PhotographId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { ForumPlaceLink } from '../../domain/forum-places.ts';
import { photographsDeskText } from './messages/index.ts';

/** From the desk of one forum to its photographs. */
export const photographsPlace: ForumPlaceLink = {
  id: 'photographs',
  path: (id) => `/desk/forum/${id}/photographs`,
  permission: 'photograph.keep',
  label: (locale) => photographsDeskText.in(locale)('title'),
  about: (locale) => photographsDeskText.in(locale)('about'),
};

export function deskPhotographsPath(
  locale: Locale,
  id: ForumId,
  page: `/${string}` | '' = '',
): string {
  return localePath(locale, `/desk/forum/${id}/photographs${page}`);
}

export function deskPhotographPath(
  locale: Locale,
  id: PhotographId,
  page: `/${string}` | '' = '',
): string {
  return localePath(locale, `/desk/forum/photograph/${id}${page}`);
}

export function photographIdOf({ params }: PageRequest): PhotographId | undefined {
  return parseId<'photograph'>(params['photograph'] ?? '');
}
