import type { Route } from '../../platform/http/route.ts';
import type { Actor } from '../identity/index.ts';
import { actionDeskRoutes } from './actions-routes.ts';
import { agreementDeskRoutes, proposalRoutes } from './agreement-routes.ts';
import type { PlanContext } from './domain/plan-context.ts';
import type { ActionPages } from './domain/plan-desk.ts';
import { letterRoutes } from './letter-routes.ts';
import { publicPlanRoutes } from './public-routes.ts';

export { planEvents, planLink, planNotices } from './actions-routes.ts';
export { planHandlers } from './by-itself.ts';
export type { PlanContext } from './domain/plan-context.ts';
export { actionActs } from './journal-acts.ts';
export { planDay } from './pages/desk/plan-day.tsx';
export { planSearch } from './pages/desk/search.ts';
export { planPermissions } from './permissions.ts';
export { planRetention } from './retention.ts';
export { riseActionsJob } from './use-cases/rise-actions.ts';

/** What everybody reads of plans, and what they say without an account. */
export function planRoutes(context: PlanContext): readonly Route[] {
  // Before the pages of a year, which «letter» would be.
  return [...letterRoutes(context), ...proposalRoutes(context), ...publicPlanRoutes(context)];
}

export function planDeskRoutes(given: ActionPages): readonly Route<Actor>[] {
  return [...actionDeskRoutes(given), ...agreementDeskRoutes(given)];
}
