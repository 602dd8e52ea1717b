import { viewBudget, type ViewBudget } from '#platform/http/view-budget.ts';
import { parseId } from '#kernel/ids.ts';
import type { Answer, PageRequest, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import { FEED_KINDS } from '#ui/feeds/feed.ts';
import { type Actor, type DeskEvents, staffPages } from '#modules/identity/index.ts';
import type { ForumContext } from './domain/forum-context.ts';
import type { ForumFactSource } from './domain/press-kit/facts.ts';
import type { PressKitContext } from './domain/press-kit/press-kit-context.ts';
import type { ForumDesk, ForumHouse } from './pages/desk/desk-pages.ts';
import { releaseFeed } from './pages/press-kit/feed.ts';
import { kitFile } from './pages/press-kit/kit-file.ts';
import { numbersFile, numbersPage } from './pages/press-kit/numbers-page.tsx';
import { ownFacts } from './pages/press-kit/own-facts.ts';
import { releasePage } from './pages/press-kit/release.tsx';
import { correctPage } from './pages/press-kit-desk/correct.tsx';
import { editReleasePage } from './pages/press-kit-desk/edit.tsx';
import { finishPage } from './pages/press-kit-desk/finish.tsx';
import { deskReleasesPage } from './pages/press-kit-desk/releases.tsx';
import { reopenOnPage } from './pages/press-kit-desk/reopen.ts';
import { sourcePage } from './pages/press-kit-desk/source.tsx';
import { withdrawPage } from './pages/press-kit-desk/withdraw.tsx';
import {
  CORRECTING_FIELDS,
  DRAFTING_FIELDS,
  FINISHING_FIELDS,
  REOPENING_FIELDS,
  SOURCE_FIELDS,
  WITHDRAWING_FIELDS,
  WRITING_FIELDS,
} from './use-cases/press-kit/release-schemas.ts';
import { MAX_RELEASE_LENGTHS } from './domain/press-kit/release.ts';
import { QUOTES } from './domain/press-kit/quote-fields.ts';

/** What modules beside this one know of a forum in numbers. */
export interface OtherFacts {
  readonly otherFacts: readonly ForumFactSource[];
}

/** That a release was written, came out, or was corrected: heard where its forum is. */
export function releaseEvents({ areas }: ForumHouse): DeskEvents {
  return {
    types: ['release.*'],
    permission: 'release.write',
    where: ({ area }) => {
      const areaId = parseId<'area'>(area ?? '');
      return { areaIds: areaId ? areas.lineOf(areaId) : [] };
    },
  };
}

/** What everybody reads of the release of a forum. */
export function pressKitRoutes(given: ForumContext & OtherFacts): readonly Route[] {
  const context = withFacts(given);
  const get = (
    path: string,
    budget: ViewBudget,
    handle: (context: PressKitContext, request: PageRequest) => Promise<Answer>,
  ): Route => ({
    method: 'GET',
    path,
    budget,
    access: { permission: 'release.read' },
    locales: MAIN_LOCALES,
    handle: (request) => handle(context, request),
  });
  return [
    get('/forum/:year/release', viewBudget(12, 14), releasePage),
    get('/forum/:year/release.zip', viewBudget(24, 4_000), kitFile),
    ...FEED_KINDS.map(({ ending }) =>
      get(`/forum/:year/release.${ending}`, viewBudget(8, 12), releaseFeed(ending)),
    ),
    get('/forum/:year/numbers', viewBudget(23, 9), numbersPage),
    get('/forum/:year/numbers.csv', viewBudget(23, 3), numbersFile),
  ];
}

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = {
  lead: MAX_RELEASE_LENGTHS.lead,
  leadEn: MAX_RELEASE_LENGTHS.lead,
  body: MAX_RELEASE_LENGTHS.body,
  bodyEn: MAX_RELEASE_LENGTHS.body,
  url: MAX_RELEASE_LENGTHS.url,
  sourceUrl: MAX_RELEASE_LENGTHS.url,
  stood: MAX_RELEASE_LENGTHS.passage,
  stoodEn: MAX_RELEASE_LENGTHS.passage,
  right: MAX_RELEASE_LENGTHS.passage,
  rightEn: MAX_RELEASE_LENGTHS.passage,
  why: MAX_RELEASE_LENGTHS.why,
  whyEn: MAX_RELEASE_LENGTHS.why,
  ...Object.fromEntries(
    QUOTES.flatMap((number) => [
      [`said-${number}`, MAX_RELEASE_LENGTHS.quote],
      [`saidEn-${number}`, MAX_RELEASE_LENGTHS.quote],
    ]),
  ),
};

/** The desk of whoever writes it. */
export function pressKitDeskRoutes(given: ForumDesk & OtherFacts): readonly Route<Actor>[] {
  const { post, form } = staffPages(withFacts(given));
  const release = '/desk/forum/release/:release';
  return withMaxLengths(MAX_LENGTHS, [
    ...form('/desk/forum/:id/release', 'release.write', deskReleasesPage, {
      fields: DRAFTING_FIELDS,
    }),
    ...form(`${release}/edit`, 'release.write', editReleasePage, { fields: WRITING_FIELDS }),
    ...form(`${release}/source`, 'release.write', sourcePage, { fields: SOURCE_FIELDS }),
    ...form(`${release}/finish`, 'release.write', finishPage, { fields: FINISHING_FIELDS }),
    ...form(`${release}/correct`, 'release.write', correctPage, { fields: CORRECTING_FIELDS }),
    ...form(`${release}/withdraw`, 'release.write', withdrawPage, { fields: WITHDRAWING_FIELDS }),
    post(`${release}/reopen`, 'release.write', reopenOnPage, { fields: REOPENING_FIELDS }),
  ]);
}

/** Facts are what everybody can count, whoever asks for them at the desk. */
function withFacts<Given extends ForumContext & OtherFacts>(given: Given) {
  return { ...given, forumFacts: [ownFacts(given), ...given.otherFacts] };
}
