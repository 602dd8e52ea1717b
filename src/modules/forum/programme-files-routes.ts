import { viewBudget, type ViewBudget } from '#platform/http/view-budget.ts';
import type { Answer, PageRequest, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { ForumContext } from './domain/forum-context.ts';
import {
  PROGRAMME_ENDINGS,
  programmeDocument,
  talkCalendar,
} from './pages/programme-files/programme-documents.ts';

/** The programme for programs: where apps of conferences look for it. */
export function programmeFileRoutes(context: ForumContext): readonly Route[] {
  const get = (
    path: string,
    budget: ViewBudget,
    handle: (context: ForumContext, request: PageRequest) => Promise<Answer>,
  ): Route => ({
    method: 'GET',
    path,
    budget,
    access: { permission: 'forum.read' },
    locales: MAIN_LOCALES,
    handle: (request) => handle(context, request),
  });
  return [
    ...PROGRAMME_ENDINGS.map((ending) =>
      get(
        `/forum/:year/schedule/export/schedule.${ending}`,
        viewBudget(9, 11),
        programmeDocument(ending),
      ),
    ),
    get('/forum/:year/talk/:code/calendar.ics', viewBudget(9, 2), talkCalendar),
  ];
}
