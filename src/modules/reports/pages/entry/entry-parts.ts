import type { PageRequest } from '#platform/http/route.ts';
import type { Area } from '#modules/areas/index.ts';
import type { ReportsDesk } from '../desk/desk-pages.ts';
import type { Entry } from './read-entry.ts';

export const ENTRY_PATH = '/desk/reports/new';

/** Only what belongs to a choice is wanted: the questions of a category, or what a hromada takes. Nothing is wrong yet. */
export function isOnlyAsked(form: URLSearchParams): boolean {
  return ['category', 'hromada'].includes(form.get('go') ?? '');
}

export interface ShownEntry extends Entry {
  readonly places: readonly Area[];
  /** This one was sent already: what was changed since goes under another key. */
  readonly anotherKey?: string;
}

/** What each part of the page is given. */
export interface EntryParts {
  readonly context: ReportsDesk;
  readonly request: PageRequest;
  readonly entry: ShownEntry;
}
