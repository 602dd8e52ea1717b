import type { PageRequest } from '#platform/http/route.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { ReportCounts, ViewCounts } from '../../use-cases/count-reports.ts';
import type { CountedFilter } from '../../use-cases/list-saved-filters.ts';
import type { ReportsDesk } from './desk-pages.ts';
import type { CategoriesAt } from './report-words.ts';
import type { ReportsFilter } from './reports-filter.ts';

/** What every part of the list’s page is drawn from. */
export interface ReportsParts {
  readonly context: ReportsDesk;
  readonly request: PageRequest;
  readonly filter: ReportsFilter;
  readonly categories: CategoriesAt;
  readonly counts: ReportCounts;
  /** Under the filter. */
  readonly views: ViewCounts;
  /** One’s own, by name. */
  readonly saved: readonly CountedFilter[];
  readonly sent: SentFilter;
}

/** The name that a filter was to have, as it was typed, and what is wrong with it. */
export interface SentFilter {
  readonly name: string | undefined;
  readonly errors: readonly FormError[];
}

export const NO_FILTER_SENT: SentFilter = { name: undefined, errors: [] };
