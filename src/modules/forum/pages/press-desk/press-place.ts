import { type AccreditationId, type ForumId, parseId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { ForumPlaceLink } from '../../domain/forum-places.ts';
import { pressDeskText } from './messages/index.ts';

/** From the desk of one forum to who of the media comes. */
export const pressPlace: ForumPlaceLink = {
  id: 'press',
  path: (id) => `/desk/forum/${id}/press`,
  permission: 'accreditation.handle',
  label: (locale) => pressDeskText.in(locale)('title'),
  about: (locale) => pressDeskText.in(locale)('about'),
};

export function pressListPath(locale: Locale, id: ForumId): string {
  return localePath(locale, `/desk/forum/${id}/press`);
}

export function accreditationPath(locale: Locale, id: AccreditationId): string {
  return localePath(locale, `/desk/forum/press/${id}`);
}

export function accreditationIdOf({ params }: PageRequest): AccreditationId | undefined {
  return parseId<'accreditation'>(params['accreditation'] ?? '');
}
