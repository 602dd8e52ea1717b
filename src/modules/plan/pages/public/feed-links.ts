import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { FEED_KINDS } from '#ui/feeds/feed.ts';
import type { FeedLink } from '#ui/layouts/head.tsx';
import { publicPlanText } from './messages/index.ts';

/** For the head of a plan, where programs look for feeds. */
export function planFeedLinks(locale: Locale): readonly FeedLink[] {
  const title = publicPlanText.in(locale)('feed.title');
  return FEED_KINDS.map(({ ending, name, type }) => ({
    type,
    title: `${title} (${name})`,
    href: localePath(locale, `/plan.${ending}`),
  }));
}
