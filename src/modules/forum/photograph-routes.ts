import { UNCACHED, viewBudget } from '#platform/http/view-budget.ts';
import { parseId } from '#kernel/ids.ts';
import type { Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { MAX_PHOTOGRAPH_BYTES } from '#platform/images/open-photograph.ts';
import { type Actor, type DeskEvents, staffPages } from '#modules/identity/index.ts';
import type { ForumPages } from './domain/forum-context.ts';
import type { PhotographSize } from './domain/photographs/photograph.ts';
import type { ForumDesk, ForumHouse } from './pages/desk/desk-pages.ts';
import { photographFile } from './pages/photographs/photograph-file.ts';
import { photographsPage } from './pages/photographs/photographs-page.tsx';
import { addPhotographPage } from './pages/photographs-desk/add.tsx';
import {
  deskPhotographFile,
  deskPhotographPage,
  removePhotographPage,
} from './pages/photographs-desk/photograph.tsx';
import { deskPhotographsPage } from './pages/photographs-desk/photographs.tsx';
import {
  ADDING_FIELDS,
  CHANGING_FIELDS,
  REMOVING_FIELDS,
} from './use-cases/photographs/photograph-schemas.ts';

/** That a photograph came, changed or went: heard where the forum is. */
export function photographEvents({ areas }: ForumHouse): DeskEvents {
  return {
    types: ['photograph.*'],
    permission: 'photograph.keep',
    where: ({ area }) => {
      const areaId = parseId<'area'>(area ?? '');
      return { areaIds: areaId ? areas.lineOf(areaId) : [] };
    },
  };
}

const SIZES: readonly PhotographSize[] = ['full', 'page', 'small'];

/** What the media may publish, for everybody. */
export function photographRoutes(pages: ForumPages): readonly Route[] {
  const shared = { method: 'GET', access: { permission: 'photograph.read' } } as const;
  const file = (size: PhotographSize): Route => {
    const handle = photographFile(size);
    return {
      ...shared,
      path: `/forum/:year/photograph/:photograph/${size}`,
      budget: viewBudget(4, 4_000, UNCACHED.file),
      locales: ['uk'],
      unlisted: true,
      handle: (request) => handle(pages, request),
    };
  };
  return [
    {
      ...shared,
      path: '/forum/:year/photographs',
      budget: viewBudget(4, 5),
      locales: MAIN_LOCALES,
      handle: (request) => photographsPage(pages, request),
    },
    ...SIZES.map(file),
  ];
}

/** The desk of whoever looks after them. */
export function photographDeskRoutes(given: ForumDesk): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(given);
  const one = '/desk/forum/photograph/:photograph';
  return [
    get('/desk/forum/:id/photographs', 'photograph.keep', deskPhotographsPage),
    ...form('/desk/forum/:id/photographs/new', 'photograph.keep', addPhotographPage, {
      upload: { bytes: MAX_PHOTOGRAPH_BYTES, files: 1, keepsOthers: true },
      fields: ADDING_FIELDS,
    }),
    ...form(one, 'photograph.keep', deskPhotographPage, { fields: CHANGING_FIELDS }),
    post(`${one}/remove`, 'photograph.keep', removePhotographPage, { fields: REMOVING_FIELDS }),
    get(`${one}/small`, 'photograph.keep', deskPhotographFile('small')),
    get(`${one}/page`, 'photograph.keep', deskPhotographFile('page')),
  ];
}
