import type { PageRequest } from '#platform/http/route.ts';

const YEAR = /^\d{4}$/;

/** Of the address; where it is no year, one that no forum has. */
export function yearOf({ params }: Pick<PageRequest, 'params'>): number {
  const year = params['year'] ?? '';
  return YEAR.test(year) ? Number(year) : 0;
}
