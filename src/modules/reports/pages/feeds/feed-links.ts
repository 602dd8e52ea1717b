import type { FeedLink } from '#ui/layouts/head.tsx';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { FEED_KINDS, type FeedEnding } from '#ui/feeds/feed.ts';
import type { Area } from '#modules/areas/index.ts';

/** Of an area, or of the whole installation; without the language. */
export function feedPath(area: Area | undefined, ending: FeedEnding): string {
  return `${area ? `/area/${area.slug}` : ''}/reports.${ending}`;
}

/** For the head of the list, where programs look for feeds. */
export function feedLinks(
  locale: Locale,
  area: Area | undefined,
  title: string,
): readonly FeedLink[] {
  return FEED_KINDS.map(({ ending, name, type }) => ({
    type,
    title: `${title} (${name})`,
    href: localePath(locale, feedPath(area, ending)),
  }));
}
