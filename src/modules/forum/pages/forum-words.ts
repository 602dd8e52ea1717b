import type { Said } from '#kernel/text/said.ts';
import type { Moments } from '#kernel/time/local-times.ts';
import { formatNearDay, formatNearHours, formatNearInstant } from '#platform/i18n/dates.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import type { Breadcrumb } from '#ui/components/breadcrumbs.tsx';
import type { ForumContext } from '../domain/forum-context.ts';

/** The way back to a forum, from a page that belongs to it. */
export function forumCrumb(
  locale: Locale,
  { title, year }: { readonly title: Said; readonly year: number },
): Breadcrumb {
  return {
    text: saidIn(locale, title),
    lang: langOf(locale, title),
    href: forumPath(locale, year),
  };
}

export type Dated = Pick<ForumContext, 'platform'>;

/** «субота, 19 грудня, 11:00–14:00»; of several days, from the first to the last. */
export function whenOf(
  { platform: { clock } }: Dated,
  locale: Locale,
  { startsAt, endsAt }: Moments,
): string {
  const [first, last] = [startsAt, endsAt].map((moment) =>
    moment.toZonedDateTimeISO(clock.timeZone).toPlainDate(),
  );
  if (first === undefined || last === undefined || first.equals(last)) {
    return formatNearHours(locale, { startsAt, endsAt }, clock.timeZone, clock.today());
  }
  return [first, last].map((day) => formatNearDay(locale, day, clock.today())).join(' – ');
}

/** «19 грудня, 10:00» */
export function momentOf(
  { platform: { clock } }: Dated,
  locale: Locale,
  moment: Temporal.Instant,
): string {
  return formatNearInstant(locale, moment, clock.timeZone, clock.today());
}

export function forumPath(locale: Locale, year: number, page: `/${string}` | '' = ''): string {
  return localePath(mainLocale(locale), `/forum/${year}${page}`);
}
