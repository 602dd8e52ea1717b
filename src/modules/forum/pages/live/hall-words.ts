import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import type { HallAddress } from '../../use-cases/live/find-hall.ts';
import { forumPath } from '../forum-words.ts';

/** `/forum/2026/live/blue`, and what stands below it. */
export function hallPath(
  locale: Locale,
  { year, room }: Pick<Hall, 'year' | 'room'>,
  page: `/${string}` | '' = '',
): string {
  return forumPath(locale, year, `/live/${room.slug}${page}`);
}

export function wallPath(locale: Locale, { year, room }: Pick<Hall, 'year' | 'room'>): string {
  return forumPath(locale, year, `/screen/${room.slug}`);
}

/** `/q/K7M2PX`: on the wall, to be scanned or typed. */
export function shortPath(locale: Locale, { code }: Pick<Hall, 'code'>): string {
  return localePath(mainLocale(locale), `/q/${code}`);
}

/** Undefined: the address names no year. */
export function hallAddressIn({ params }: PageRequest): HallAddress | undefined {
  const year = yearIn(params['year']);
  return year === undefined ? undefined : { year, room: params['room'] ?? '' };
}

export function yearIn(text: string | undefined): number | undefined {
  return text !== undefined && /^2[01]\d\d$/.test(text) ? Number(text) : undefined;
}

/** What goes on there: the talk, or the room alone. */
export function titleOfHall(locale: Locale, { talk, room }: Pick<Hall, 'talk' | 'room'>): string {
  return talk?.title ?? saidIn(locale, room.name);
}
