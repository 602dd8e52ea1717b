import { viewBudget, type ViewBudget } from '#platform/http/view-budget.ts';
import type { Answer, PageRequest, Route } from '#platform/http/route.ts';
import { type Locale, LOCALES, MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import type { OfficerPages } from './domain/pages-context.ts';
import { areaPage } from './pages/area.tsx';
import { findPage } from './pages/find.tsx';
import { guidePage } from './pages/guide.tsx';
import { halfYearDocument } from './pages/half-year/document.ts';
import { halfYearReportPage } from './pages/half-year/public.tsx';
import { homePage } from './pages/home.tsx';
import { officerPhotoDocument } from './pages/officer-photo.ts';
import { officerVcardDocument } from './pages/officer-vcard.ts';
import { officerPage } from './pages/officer.tsx';
import { posterPage } from './pages/poster.tsx';
import { searchPage } from './pages/search.tsx';
import { villagesPage } from './pages/villages.tsx';
import { areaWrongPage, officerWrongPage } from './pages/wrong.tsx';
import { cardIssueSchema } from './use-cases/submit-card-issue.ts';
import { MAX_NOTE_LENGTH } from './domain/card-issue.ts';

const read = { permission: 'officer.read' } as const;
const submit = { permission: 'card-issue.submit' } as const;

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { note: MAX_NOTE_LENGTH };

/** What a resident comes for. Finding and the card speak six languages, the rest two. */
export function officerRoutes(pages: OfficerPages): readonly Route[] {
  const get = (
    path: string,
    budget: ViewBudget,
    locales: readonly Locale[],
    handle: (pages: OfficerPages, request: PageRequest) => Answer | Promise<Answer>,
  ): Route => ({
    method: 'GET',
    path,
    budget,
    access: read,
    locales,
    handle: (request) => handle(pages, request),
  });
  const wrong = (
    path: string,
    handle: (pages: OfficerPages, request: PageRequest) => Promise<Answer>,
  ): Route[] =>
    (['GET', 'POST'] as const).map((method) => ({
      method,
      path,
      budget: viewBudget(0, 6),
      access: submit,
      locales: MAIN_LOCALES,
      fields: Object.keys(cardIssueSchema.shape),
      handle: (request) => handle(pages, request),
    }));
  return withMaxLengths(MAX_LENGTHS, [
    get('/', viewBudget(8, 18), LOCALES, homePage),
    get('/search', viewBudget(0, 6), LOCALES, searchPage),
    { ...get('/find', viewBudget(0, 10), LOCALES, findPage), unlisted: true },
    get('/villages', viewBudget(0, 6), LOCALES, villagesPage),
    get('/area/:slug', viewBudget(13, 13), LOCALES, areaPage),
    ...wrong('/area/:slug/wrong', areaWrongPage),
    // Before the card: its slug would take the ending for a part of itself.
    get('/officer/:file{[a-z0-9-]+\\.vcf}', viewBudget(2, 1), LOCALES, officerVcardDocument),
    get('/officer/:slug', viewBudget(10, 13), LOCALES, officerPage),
    get('/officer/:slug/poster', viewBudget(2, 7), MAIN_LOCALES, posterPage),
    get('/officer/:slug/report/:half', viewBudget(2, 12), MAIN_LOCALES, halfYearReportPage),
    get('/officer/:slug/report/:half/docx', viewBudget(2, 16), MAIN_LOCALES, halfYearDocument),
    get('/officer/:slug/photo', viewBudget(1, 400), ['uk'], officerPhotoDocument),
    ...wrong('/officer/:slug/wrong', officerWrongPage),
    get('/guide/talk', viewBudget(0, 15), MAIN_LOCALES, (_, request) => guidePage(request)),
  ]);
}
