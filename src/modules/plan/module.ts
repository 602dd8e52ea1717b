import type { ProposalDesk } from './pages/agreement/proposal.tsx';
import type { ActionPages, PlanHouse } from './domain/plan-desk.ts';
import type { PublicPlanPages } from './pages/public/action-facts.tsx';
import type { ProposalPages } from './pages/agreement/propose.tsx';
import type { EverydayWork } from '#modules/officers/index.ts';
import { actionDeskRoutes, planEvents, planLink, planNotices } from './actions-routes.ts';
import { agreementActs } from './agreement-acts.ts';
import {
  agreementDeskRoutes,
  agreementNotices,
  proposalEvents,
  proposalRoutes,
  proposalsLink,
  votingsLink,
} from './agreement-routes.ts';
import { planInterfaces } from './api/interface-docs.ts';
import { planOperations } from './api/plan-operations.ts';
import { planHandlers } from './by-itself.ts';
import type { PlanContext } from './domain/plan-context.ts';
import { actionActs } from './journal-acts.ts';
import { planNamers } from './journal-namers.ts';
import { letterRoutes } from './letter-routes.ts';
import { openProposalReceipt } from './pages/agreement/proposal-receipt.tsx';
import { votingsDay } from './pages/agreement/votings-day.tsx';
import { handedActions } from './pages/desk/handed-actions.ts';
import { planDay } from './pages/desk/plan-day.tsx';
import { planSearch } from './pages/desk/search.ts';
import { planFacts } from './pages/public/forum-facts.ts';
import { planOnForum } from './pages/public/forum-section.tsx';
import { planHome } from './pages/public/home.tsx';
import { planPageAddresses } from './pages/public/page-addresses.ts';
import { planPermissions } from './permissions.ts';
import { publicPlanRoutes } from './public-routes.ts';
import { planRetention } from './retention.ts';
import { decideTextsJob } from './use-cases/agreement/decide-ended-texts.ts';
import { proposingYear } from './use-cases/agreement/proposal-choices.ts';
import { tellPeopleJob } from './use-cases/public/tell-people.ts';
import { riseActionsJob } from './use-cases/rise-actions.ts';

type As = (name: string) => PlanContext;
type Pages = ProposalPages & PublicPlanPages & ActionPages & ProposalDesk;

export const planModule = {
  name: 'plan',
  permissions: planPermissions,
  journalActs: [...actionActs, ...agreementActs],
  journalNames: () => planNamers,
  retention: planRetention,
  routes: (context: Pages) => [
    // Before the pages of a year, which «letter» would be.
    ...letterRoutes(context),
    ...proposalRoutes(context),
    ...publicPlanRoutes(context),
    ...actionDeskRoutes(context),
    ...agreementDeskRoutes(context),
  ],
  pageAddresses: planPageAddresses,
  operations: planOperations,
  interfaces: planInterfaces,
  desk: (directories: PlanHouse) => ({
    places: {
      together: [planLink(directories), proposalsLink(directories), votingsLink(directories)],
    },
    days: [planDay(directories), votingsDay(directories)],
    searches: [planSearch(directories)],
    events: [planEvents(directories), proposalEvents(directories)],
    kinds: [...planNotices(directories), ...agreementNotices(directories)],
  }),
  handedOut: (directories: PlanHouse) => [handedActions(directories)],
  homeSections: (context: PlanContext) => [planHome(context)],
  forumSections: (context: PlanContext) => [planOnForum(context)],
  forumFacts: (context: PlanContext) => [planFacts(context)],
  receipts: (context: PlanContext) => [openProposalReceipt(context)],
  services: (context: PlanContext) => ({ proposingYear: () => proposingYear(context) }),
  eventHandlers: (as: As, everydayWork: readonly EverydayWork[]) =>
    planHandlers(as('plan'), everydayWork),
  jobs: (as: As) => [
    riseActionsJob(as('nightly')),
    decideTextsJob(as('plan')),
    tellPeopleJob(as('plan')),
  ],
  onStart: async (as: As) => {
    await tellPeopleJob(as('plan')).run();
  },
};
