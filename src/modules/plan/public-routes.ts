import type { Route } from '../../platform/http/route.ts';
import type { PlanContext } from './domain/plan-context.ts';

/** What everybody reads of plans. */
export function publicPlanRoutes(_context: PlanContext): readonly Route[] {
  return [];
}
