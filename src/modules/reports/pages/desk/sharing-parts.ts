import type { ReportId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { ServingOfficer } from '#modules/officers/index.ts';
import type { GivenReports } from '../../use-cases/give-reports.ts';
import type { Sharing } from '../../use-cases/read-sharing.ts';
import type { ReportsDesk } from './desk-pages.ts';
import type { ReportsFilter } from './reports-filter.ts';
import type { CategoriesAt } from './report-words.ts';

/** What came of a form of the page. */
export interface Shared {
  readonly errors: readonly FormError[];
  readonly officerId?: string | undefined;
  /** What was ticked in it. */
  readonly chosen?: readonly ReportId[];
  readonly done?: GivenReports;
}

/** What each part of the page is given. */
export interface SharingParts {
  readonly context: ReportsDesk;
  readonly request: PageRequest;
  readonly sharing: Sharing;
  /** Whose are shared out; undefined: nobody’s. */
  readonly from: ServingOfficer | undefined;
  /** Where this page of them begins; undefined: it is the first. */
  readonly after: ReportsFilter['after'];
  readonly categories: CategoriesAt;
  readonly shared: Shared;
}
