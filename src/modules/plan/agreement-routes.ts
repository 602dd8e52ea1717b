import { deskAreaName } from '#modules/areas/index.ts';
import { UNCACHED, viewBudget, type ViewBudget } from '#platform/http/view-budget.ts';
import { parseId } from '#kernel/ids.ts';
import type { RateLimit, Route } from '#platform/http/route.ts';
import { type Locale, MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import {
  type Actor,
  type DeskEvents,
  type DeskLink,
  type NotificationKind,
  staffPages,
} from '#modules/identity/index.ts';
import type { PlanContext } from './domain/plan-context.ts';
import type { PlanHouse } from './domain/plan-desk.ts';
import { AGREEMENT_ACTS } from './pages/agreement/agreement-act-name.ts';
import {
  AGREEMENT_FIELDS,
  agreementActPage,
  deskAgreementPage,
} from './pages/agreement/agreement-desk.tsx';
import { agreementPage } from './pages/agreement/agreement.tsx';
import { agreementsPage } from './pages/agreement/agreements.tsx';
import { agreementText } from './pages/agreement/messages/index.ts';
import { PROPOSAL_ACTS } from './pages/agreement/proposal-act-name.ts';
import {
  PROPOSAL_FIELDS,
  type ProposalDesk,
  proposalActPage,
  proposalPage,
} from './pages/agreement/proposal.tsx';
import { proposalsPage } from './pages/agreement/proposals.tsx';
import { type ProposalPages, PROPOSING_FIELDS, proposePage } from './pages/agreement/propose.tsx';
import {
  frozenTextFile,
  protocolDocument,
  protocolPage,
  protocolTextFile,
} from './pages/agreement/protocol.tsx';
import {
  castVotePage,
  VOTING_FIELDS,
  votingPage,
  votingsPage,
  withdrawVotePage,
} from './pages/agreement/voting.tsx';
import { withHouse } from './pages/desk/desk-pages.ts';
import { listProposals } from './use-cases/agreement/list-proposals.ts';
import { countVotings } from './pages/agreement/votings-day.tsx';
import { MAX_ACTION_LENGTHS } from './domain/action.ts';
import { MAX_PROPOSAL_LENGTHS } from './domain/agreement/frozen.ts';
import { MAX_NUMBERS_LENGTH } from './use-cases/agreement/agreement-schemas.ts';

/** A village stands behind one address of its mobile operator: beyond this, each proposal costs a proof of work. */
const PROPOSALS: RateLimit = { posts: 60, seconds: 600, provable: true };

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = {
  words: MAX_ACTION_LENGTHS.words,
  problem: MAX_PROPOSAL_LENGTHS.problem,
  scanning: MAX_ACTION_LENGTHS.problem,
  why: MAX_PROPOSAL_LENGTHS.answer,
  numbers: MAX_NUMBERS_LENGTH,
  planNumbers: MAX_NUMBERS_LENGTH,
};

/** How somebody without an account proposes an action, and what everybody reads of what was agreed. */
export function proposalRoutes(pages: ProposalPages): readonly Route[] {
  const path = '/plan/:year/propose';
  const access = { permission: 'proposal.send' } as const;
  const locales = MAIN_LOCALES;
  const read = (
    page: `/${string}` | '',
    budget: ViewBudget,
    handle: (
      context: PlanContext,
      request: Parameters<Route['handle']>[0],
    ) => ReturnType<Route['handle']>,
    said: readonly Locale[] = MAIN_LOCALES,
  ): Route => ({
    method: 'GET',
    path: `/plan/:year/agreement${page}`,
    budget,
    access: { permission: 'plan-text.read' },
    locales: said,
    handle: (request) => handle(pages, request),
  });
  return withMaxLengths(MAX_LENGTHS, [
    {
      method: 'GET',
      path,
      budget: viewBudget(7, 6, UNCACHED.formKey),
      access,
      locales,
      handle: (request) => proposePage(pages, request),
    },
    {
      method: 'POST',
      path,
      access,
      locales,
      limit: PROPOSALS,
      fields: PROPOSING_FIELDS,
      handle: (request) => proposePage(pages, request),
    },
    read('', viewBudget(2, 6), agreementsPage),
    read('/:number', viewBudget(4, 22), agreementPage),
    read('/:number/text.txt', viewBudget(4, 10), frozenTextFile, ['uk']),
    read('/:number/protocol', viewBudget(4, 20), protocolPage),
    read('/:number/protocol.txt', viewBudget(4, 3), protocolTextFile, ['uk']),
    read('/:number/protocol.docx', viewBudget(4, 15), protocolDocument),
  ]);
}

/** Proposals, votes of the three sides, and the protocol. */
export function agreementDeskRoutes(given: ProposalDesk): readonly Route<Actor>[] {
  const { get, post } = staffPages(given);
  return withMaxLengths(MAX_LENGTHS, [
    get('/desk/plan/proposals', 'proposal.read', proposalsPage),
    get('/desk/plan/proposals/:id', 'proposal.read', proposalPage),
    ...PROPOSAL_ACTS.map((act) =>
      post(`/desk/plan/proposals/:id/${act}`, 'proposal.judge', proposalActPage(act), {
        fields: PROPOSAL_FIELDS[act],
      }),
    ),
    get('/desk/plan/vote', 'plan-text.vote', votingsPage),
    get('/desk/plan/vote/:id', 'plan-text.vote', votingPage),
    post('/desk/plan/vote/:id/withdraw', 'plan-text.vote', withdrawVotePage),
    post('/desk/plan/vote/:id/cast', 'plan-text.vote', castVotePage, { fields: VOTING_FIELDS }),
    get('/desk/plan/:id/agreement', 'plan-text.put', deskAgreementPage),
    ...AGREEMENT_ACTS.map((act) =>
      post(
        `/desk/plan/:id/agreement/${act}`,
        act === 'decide' ? 'plan-text.decide' : 'plan-text.put',
        agreementActPage(act),
        { fields: AGREEMENT_FIELDS[act] },
      ),
    ),
  ]);
}

export function proposalsLink(house: PlanHouse): DeskLink {
  return {
    id: 'proposals',
    path: '/desk/plan/proposals',
    permission: 'proposal.read',
    label: (locale) => agreementText.in(locale)('proposals'),
    waiting: async (asking) => {
      const listed = await listProposals(withHouse(asking, house), 'new');
      return listed.ok ? listed.value.length : 0;
    },
  };
}

/** What is put to the vote, for whoever is on its roll. */
export function votingsLink(house: PlanHouse): DeskLink {
  return {
    id: 'votings',
    path: '/desk/plan/vote',
    permission: 'plan-text.vote',
    label: (locale) => agreementText.in(locale)('votings'),
    waiting: (asking) => countVotings(asking, house),
  };
}

/** That somebody proposed something, or that it was judged: heard where it lies. */
export function proposalEvents({ areas }: Pick<PlanHouse, 'areas'>): DeskEvents {
  return {
    types: ['proposal.*'],
    permission: 'proposal.read',
    where: ({ area }) => {
      const areaId = parseId<'area'>(area ?? '');
      return { areaIds: areaId ? areas.lineOf(areaId) : [] };
    },
  };
}

const NEWS = [
  'plan.voter-invited',
  'plan.frozen',
  'plan.thawed',
  'plan.agreed',
  'plan.declined',
  'proposal.sent',
] as const;

/** How those are told who vote, and who reads proposals: where, and never a word of it. */
export function agreementNotices({ areas }: Pick<PlanHouse, 'areas'>): readonly NotificationKind[] {
  return NEWS.map(
    (kind): NotificationKind => ({
      kind,
      ...(kind === 'plan.frozen' && { task: 'plan-text.vote' }),
      text: (locale, { area = '', year = '' }) => {
        const id = parseId<'area'>(area);
        const place = (id && deskAreaName(locale, { areas }, id)) || '';
        return agreementText.in(locale)(`notice.${kind}`, { place, year });
      },
    }),
  );
}
