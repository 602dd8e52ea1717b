import type { Route } from '../../platform/http/route.ts';
import type { Actor } from '../identity/index.ts';
import { actionDeskRoutes } from './actions-routes.ts';
import { agreementDeskRoutes, proposalRoutes } from './agreement-routes.ts';
import type { ActionPages } from './domain/plan-desk.ts';
import { letterRoutes } from './letter-routes.ts';
import type { ProposalDesk } from './pages/agreement/proposal.tsx';
import type { PublicPlanPages } from './pages/public/action-facts.tsx';
import type { ProposalPages } from './pages/agreement/propose.tsx';
import { publicPlanRoutes } from './public-routes.ts';

export { planEvents, planLink, planNotices } from './actions-routes.ts';
export { agreementActs } from './agreement-acts.ts';
export {
  agreementNotices,
  proposalEvents,
  proposalsLink,
  votingsLink,
} from './agreement-routes.ts';
export { votingsDay } from './pages/agreement/votings-day.tsx';
export { openProposalReceipt } from './pages/agreement/proposal-receipt.tsx';
export { proposingYear } from './use-cases/agreement/proposal-choices.ts';
export { decideTextsJob } from './use-cases/agreement/decide-ended-texts.ts';
export { adoptAgreement } from './use-cases/agreement/adopt-agreement.ts';
export { proposeAction } from './use-cases/agreement/propose-action.ts';
export { planInterfaces } from './api/interface-docs.ts';
export { planOperations } from './api/plan-operations.ts';
export { planHome } from './pages/public/home.tsx';
export { planFacts } from './pages/public/forum-facts.ts';
export { planOnForum } from './pages/public/forum-section.tsx';
export { planPageAddresses } from './pages/public/page-addresses.ts';
export { planHandlers } from './by-itself.ts';
export type { PlanContext } from './domain/plan-context.ts';
export { actionActs } from './journal-acts.ts';
export { planDay } from './pages/desk/plan-day.tsx';
export { planSearch } from './pages/desk/search.ts';
export { planPermissions } from './permissions.ts';
export { planRetention } from './retention.ts';
export type { ActionSaid, AnswerableSaid } from './domain/action-said.ts';
export {
  countDemoActions,
  countDemoPlans,
  countKeptPlans,
  removeDemoPlans,
  unlinkRemovedWork,
} from './storage/remove-demo-plans.ts';
export { adoptAction, adoptDone } from './use-cases/adopt-action.ts';
export { dropAction } from './use-cases/drop-action.ts';
export { answerByLetter } from './use-cases/answer-by-letter.ts';
export { handOverLink } from './use-cases/hand-over-link.ts';
export { linkWork } from './use-cases/link-work.ts';
export { openPlan } from './use-cases/open-plan.ts';
export { readDeskAction } from './use-cases/read-desk-action.ts';
export { reportAction } from './use-cases/report-action.ts';
export { tellPeople, tellPeopleJob } from './use-cases/public/tell-people.ts';
export { riseActions, riseActionsJob } from './use-cases/rise-actions.ts';
export { writeAction } from './use-cases/write-action.ts';

/** What everybody reads of plans, and what they say without an account. */
export function planRoutes(context: ProposalPages & PublicPlanPages): readonly Route[] {
  // Before the pages of a year, which «letter» would be.
  return [...letterRoutes(context), ...proposalRoutes(context), ...publicPlanRoutes(context)];
}

export function planDeskRoutes(given: ActionPages & ProposalDesk): readonly Route<Actor>[] {
  return [...actionDeskRoutes(given), ...agreementDeskRoutes(given)];
}
