import { viewBudget } from '#platform/http/view-budget.ts';
import type { Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import {
  type Actor,
  type DeskContext,
  type DeskLink,
  staffPages,
} from '#modules/identity/index.ts';
import type { ReportPages } from './pages/form/report-pages.ts';
import { orGivenAway } from '#modules/officers/index.ts';
import type { ReportsContext } from './domain/reports-context.ts';
import { callPage } from './pages/calls/call.tsx';
import { reportGivenAway } from './pages/desk/report.tsx';
import { entryPage } from './pages/entry/entry.tsx';
import { ENTRY_PATH } from './pages/entry/entry-parts.ts';
import { entryText } from './pages/entry/messages/index.ts';
import { paperPage } from './pages/entry/paper.tsx';
import { PAPER_PATH } from './pages/entry/paper-path.ts';
import { ENTRY_FIELDS } from './pages/entry/read-entry.ts';
import { callSchema } from './use-cases/record-call-back.ts';
import { MAX_WORDS_LENGTH } from './domain/report.ts';

export const reportEntryLink: DeskLink = {
  id: 'report-entry',
  path: ENTRY_PATH,
  permission: 'report.enter',
  key: 'e',
  label: (locale) => entryText.in(locale)('link'),
};

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { words: MAX_WORDS_LENGTH };

/**
 * Writing down what somebody tells, and calling them back. They stand before the desk's own routes, where `new` would be
 * a report's id.
 */
export function reportEntryRoutes(given: ReportsContext & DeskContext): readonly Route<Actor>[] {
  const { form } = staffPages(given);
  return withMaxLengths(MAX_LENGTHS, [
    ...form(ENTRY_PATH, 'report.enter', entryPage, { fields: ENTRY_FIELDS }),
    ...form(
      '/desk/reports/:id/call',
      'report-contact.read',
      orGivenAway(callPage, reportGivenAway),
      {
        fields: Object.keys(callSchema.shape),
      },
    ),
  ]);
}

/** The same questions on a sheet, for whoever has no telephone that shows pages. */
export function reportPaperRoute(pages: ReportPages): Route {
  return {
    method: 'GET',
    path: PAPER_PATH,
    budget: viewBudget(0, 6),
    access: { permission: 'report.submit' },
    locales: MAIN_LOCALES,
    handle: (request) => paperPage(pages, request),
  };
}
