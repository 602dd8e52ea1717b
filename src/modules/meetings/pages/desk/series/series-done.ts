import type { PageRequest } from '#platform/http/route.ts';
import { seriesText } from './messages/index.ts';

/** How many days were changed, above the one from which on. */
export function seriesDone({ locale, query }: PageRequest): string | undefined {
  const days = /^\d{1,3}$/.exec(query.get('days') ?? '')?.[0];
  return query.get('done') === 'series' && days !== undefined
    ? seriesText.in(locale)('done', { count: Number(days) })
    : undefined;
}
