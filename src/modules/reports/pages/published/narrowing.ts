import { type PublishedReportId, parseId } from '#kernel/ids.ts';
import { type MapSquare, parseSquare } from '../../domain/map-square.ts';
import { PUBLISHED_STATES, type PublishedState } from '../../domain/published-report.ts';

/** What of a list somebody wants to see, as its address says it. */
export interface Narrowing {
  readonly category: string | undefined;
  readonly state: PublishedState | undefined;
  readonly month: Temporal.PlainYearMonth | undefined;
  readonly square: MapSquare | undefined;
  /** The last one of the page before. */
  readonly after: PublishedReportId | undefined;
}

/** What no list has is left out: a shortened or mistyped link shows more, never an error. */
export function readNarrowing(query: URLSearchParams, categories: readonly string[]): Narrowing {
  const given = (name: string) => query.get(name) ?? '';
  return {
    category: categories.find((key) => key === given('category')),
    state: PUBLISHED_STATES.find((state) => state === given('state')),
    month: parseMonth(given('month')),
    square: parseSquare(given('square')),
    after: parseId<'published-report'>(given('after')),
  };
}

/** The address of the list, so narrowed. */
export function narrowedPath(path: string, narrowing: Partial<Narrowing>): string {
  const query = new URLSearchParams();
  for (const name of ['category', 'state', 'month', 'square', 'after'] as const) {
    const value = narrowing[name];
    if (value !== undefined) query.set(name, value.toString());
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

function parseMonth(text: string): Temporal.PlainYearMonth | undefined {
  if (!/^20\d\d-(?:0[1-9]|1[0-2])$/.test(text)) return undefined;
  return Temporal.PlainYearMonth.from(text);
}
