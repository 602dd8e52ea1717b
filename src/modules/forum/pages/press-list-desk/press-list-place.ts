import { type ForumId, parseId, type PressContactId, type ReleaseId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { ForumPlaceLink } from '../../domain/forum-places.ts';
import { pressListDeskText } from './messages/index.ts';

/** From the desk of one forum to the journalists of its place. */
export const pressContactsPlace: ForumPlaceLink = {
  id: 'journalists',
  path: (id) => `/desk/forum/${id}/journalists`,
  permission: 'press-list.keep',
  label: (locale) => pressListDeskText.in(locale)('title'),
  about: (locale) => pressListDeskText.in(locale)('about'),
};

export function pressContactsPath(
  locale: Locale,
  id: ForumId,
  page: `/${string}` | '' = '',
): string {
  return localePath(locale, `/desk/forum/${id}/journalists${page}`);
}

/** Under the forum from whose desk one came: the list itself is its place’s. */
export function pressContactPath(
  locale: Locale,
  forumId: ForumId,
  id: PressContactId,
  page: `/${string}` | '' = '',
): string {
  return pressContactsPath(locale, forumId, `/${id}${page}`);
}

export function pressContactIdOf({ params }: PageRequest): PressContactId | undefined {
  return parseId<'press-contact'>(params['contact'] ?? '');
}

/** Who got a release, and the button that sends it. */
export function releaseLettersPath(locale: Locale, id: ReleaseId): string {
  return localePath(locale, `/desk/forum/release/${id}/letters`);
}
