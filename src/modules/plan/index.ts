import type { Route } from '../../platform/http/route.ts';
import type { Actor } from '../identity/index.ts';
import { actionDeskRoutes } from './actions-routes.ts';
import { agreementDeskRoutes, proposalRoutes } from './agreement-routes.ts';
import type { PlanContext } from './domain/plan-context.ts';
import type { PlanDesk } from './domain/plan-desk.ts';
import { publicPlanRoutes } from './public-routes.ts';

export type { PlanContext } from './domain/plan-context.ts';
export { planPermissions } from './permissions.ts';
export { planRetention } from './retention.ts';

/** What everybody reads of plans, and what they say without an account. */
export function planRoutes(context: PlanContext): readonly Route[] {
  return [...proposalRoutes(context), ...publicPlanRoutes(context)];
}

export function planDeskRoutes(given: PlanDesk): readonly Route<Actor>[] {
  return [...actionDeskRoutes(given), ...agreementDeskRoutes(given)];
}
