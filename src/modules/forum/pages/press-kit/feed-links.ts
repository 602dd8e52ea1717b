import type { Locale } from '#platform/i18n/locales.ts';
import { FEED_KINDS } from '#ui/feeds/feed.ts';
import type { FeedLink } from '#ui/layouts/head.tsx';
import { forumPath } from '../forum-words.ts';
import { pressKitText } from './messages/index.ts';

/** For the head of a release, where programs look for feeds. */
export function releaseFeedLinks(locale: Locale, year: number): readonly FeedLink[] {
  const title = pressKitText.in(locale)('feed.title');
  return FEED_KINDS.map(({ ending, name, type }) => ({
    type,
    title: `${title} (${name})`,
    href: forumPath(locale, year, `/release.${ending}`),
  }));
}
