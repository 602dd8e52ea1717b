import type { PageRequest } from '#platform/http/route.ts';
import type { ListedReport, ReportLine } from '../../use-cases/list-reports.ts';
import type { ReadReport } from '../../use-cases/read-report.ts';
import type { ReportsDesk } from './desk-pages.ts';
import type { CategoriesAt } from './report-words.ts';
import type { SentForm } from './sent-form.ts';

/** What each part of the pages of one report is given. */
export interface ReportParts {
  readonly context: ReportsDesk;
  readonly request: PageRequest;
  readonly read: ReadReport;
  readonly categories: CategoriesAt;
  readonly sent: SentForm;
}

/** On its own page it stands among others. */
export interface ReportAmongOthers extends ReportParts {
  /** What it may be the same as. */
  readonly similar: readonly ListedReport[];
  /** What was closed as the same as this one. */
  readonly duplicates: readonly ReportLine[];
}
