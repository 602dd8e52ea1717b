import type { Locale } from '#platform/i18n/locales.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { FEED_KINDS, type FeedEnding } from '#ui/feeds/feed.ts';
import type { FeedLink } from '#ui/layouts/head.tsx';
import type { Area } from '#modules/areas/index.ts';

/** A calendar, or news in one of the forms of feeds. */
export type Ending = FeedEnding | 'ics';

/** Of an area, or of the whole installation; without the language. */
export function feedPath(area: Area | undefined, ending: Ending): string {
  return `${area ? `/area/${area.slug}` : ''}/meetings.${ending}`;
}

/** The address by which telephones subscribe to a calendar: the same, under a scheme of its own. */
export function webcalOf(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}

/** For the head of the list, where programs look for feeds. */
export function feedLinks(
  locale: Locale,
  area: Area | undefined,
  title: string,
): readonly FeedLink[] {
  return [
    ...FEED_KINDS.map(({ ending, name, type }) => ({
      type,
      title: `${title} (${name})`,
      href: localePath(locale, feedPath(area, ending)),
    })),
    { type: 'text/calendar', title, href: localePath(locale, feedPath(area, 'ics')) },
  ];
}
