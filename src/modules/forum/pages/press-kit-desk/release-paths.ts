import { type ForumId, parseId, type ReleaseId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { ForumPlaceLink } from '../../domain/forum-places.ts';
import { pressKitDeskText } from './messages/index.ts';

/** From the desk of one forum to what it tells the media. */
export const releasePlace: ForumPlaceLink = {
  id: 'release',
  path: (id) => `/desk/forum/${id}/release`,
  permission: 'release.write',
  label: (locale) => pressKitDeskText.in(locale)('title'),
  about: (locale) => pressKitDeskText.in(locale)('about'),
};

export function deskReleasesPath(locale: Locale, id: ForumId): string {
  return localePath(locale, `/desk/forum/${id}/release`);
}

/** Each act on a release has a page of its own. */
export const RELEASE_ACTS = ['edit', 'source', 'finish', 'correct', 'withdraw'] as const;
export type ReleaseAct = (typeof RELEASE_ACTS)[number];

export function releaseActPath(locale: Locale, id: ReleaseId, act: ReleaseAct | 'reopen'): string {
  return localePath(locale, `/desk/forum/release/${id}/${act}`);
}

export function releaseIdOf({ params }: PageRequest): ReleaseId | undefined {
  return parseId<'release'>(params['release'] ?? '');
}
