import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { ActionAddress } from '../../domain/public/listed-action.ts';
import { wholeNumber } from '../evidence-file.ts';

export const PLAN_PAGES = ['scorecard', 'calendar', 'map', 'coverage'] as const;
export type PlanPage = (typeof PLAN_PAGES)[number];

export function planPath(locale: Locale, year: number, page: `/${string}` | '' = ''): string {
  return localePath(locale, `/plan/${year}${page}`);
}

export function actionPath(locale: Locale, { year, number }: ActionAddress): string {
  return planPath(locale, year, `/action/${number}`);
}

/** The year of an address; undefined: it is none. */
export function yearOf({ params }: PageRequest): number | undefined {
  const year = params['year'] ?? '';
  return /^\d{4}$/.test(year) ? wholeNumber(year) : undefined;
}

/** An address with what is narrowed down in it; what is not, is left out. */
export function narrowedPath(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): string {
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return asked.size > 0 ? `${path}?${asked}` : path;
}

/** Of which year whoever asks for none reads: of this one, or of the newest that there is. */
export function currentYear(
  years: readonly number[],
  { year }: Temporal.PlainDate,
): number | undefined {
  return years.includes(year) ? year : years[0];
}
