import { viewBudget, type ViewBudget } from '#platform/http/view-budget.ts';
import { parseId } from '#kernel/ids.ts';
import type { Answer, PageRequest, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { type Actor, type DeskEvents, staffPages } from '#modules/identity/index.ts';
import type { ProgrammePages } from './domain/forum-context.ts';
import type { ForumDesk, ForumHouse } from './pages/desk/desk-pages.ts';
import { FEED_KINDS } from '#ui/feeds/feed.ts';
import { changesFeed } from './pages/programme/changes-feed.ts';
import { changesPage } from './pages/programme/changes.tsx';
import { embedPage } from './pages/programme/embed.tsx';
import { printPage } from './pages/programme/print.tsx';
import { programmePage } from './pages/programme/programme.tsx';
import { talkPage } from './pages/programme/talk.tsx';
import { editorPage } from './pages/programme-desk/editor.tsx';
import { placeBreakPage } from './pages/programme-desk/place-break.tsx';
import { placeTalkPage } from './pages/programme-desk/place-talk.tsx';
import {
  BREAK_FIELDS,
  NEW_BREAK_FIELDS,
  PLACING_FIELDS,
} from './pages/programme-desk/placing-fields.tsx';
import { PUBLISH_FIELDS, publishPage } from './pages/programme-desk/publish.tsx';
import { RULES_FIELDS, rulesPage } from './pages/programme-desk/rules.tsx';
import {
  MOVE_FIELDS,
  moveOnPage,
  TAKE_OUT_FIELDS,
  takeOutOnPage,
} from './pages/programme-desk/slot-acts.ts';

/** That somebody arranged or published a programme: heard where its forum is. */
export function programmeEvents({ areas }: ForumHouse): DeskEvents {
  return {
    types: ['programme.*'],
    permission: 'forum.follow',
    where: ({ area }) => {
      const areaId = parseId<'area'>(area ?? '');
      return { areaIds: areaId ? areas.lineOf(areaId) : [] };
    },
  };
}

/** What everybody reads of a programme. */
export function programmeRoutes(context: ProgrammePages): readonly Route[] {
  const read = (
    path: string,
    budget: ViewBudget,
    handle: (context: ProgrammePages, request: PageRequest) => Promise<Answer>,
  ): Route => ({
    method: 'GET',
    path,
    budget,
    access: { permission: 'forum.read' },
    locales: MAIN_LOCALES,
    handle: (request) => handle(context, request),
  });
  return [
    read('/forum/:year/programme', viewBudget(9, 18), programmePage),
    read('/forum/:year/programme/changes', viewBudget(6, 6), changesPage),
    ...FEED_KINDS.map(({ ending }) =>
      read(`/forum/:year/programme/changes.${ending}`, viewBudget(6, 3), changesFeed(ending)),
    ),
    { ...read('/forum/:year/programme/print', viewBudget(9, 5), printPage), unlisted: true },
    { ...read('/forum/:year/programme/embed', viewBudget(9, 5), embedPage), unlisted: true },
    read('/forum/:year/talk/:code', viewBudget(12, 8), talkPage),
  ];
}

/** The desk of whoever arranges a programme: the grid, a form for each thing in it, what clashes, and what everybody reads. */
export function programmeDeskRoutes(given: ForumDesk): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(given);
  const programme = '/desk/forum/:id/programme';
  return [
    get(programme, 'forum.follow', (context, request) => editorPage(context, request)),
    post(`${programme}/move`, 'programme.arrange', moveOnPage, {
      fields: MOVE_FIELDS,
    }),
    post(`${programme}/take-out`, 'programme.arrange', takeOutOnPage, {
      fields: TAKE_OUT_FIELDS,
    }),
    ...form(`${programme}/talks/:talk`, 'programme.arrange', placeTalkPage, {
      fields: PLACING_FIELDS,
    }),
    // Before the pages of one break, whose id «new» would be.
    ...form(`${programme}/breaks/new`, 'programme.arrange', placeBreakPage, {
      fields: NEW_BREAK_FIELDS,
    }),
    ...form(`${programme}/breaks/:slot`, 'programme.arrange', placeBreakPage, {
      fields: BREAK_FIELDS,
    }),
    ...form(`${programme}/rules`, 'programme.arrange', rulesPage, { fields: RULES_FIELDS }),
    ...form(`${programme}/publish`, 'programme.publish', publishPage, { fields: PUBLISH_FIELDS }),
  ];
}
