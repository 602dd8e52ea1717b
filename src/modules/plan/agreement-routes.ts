import type { Route } from '../../platform/http/route.ts';
import type { Actor } from '../identity/index.ts';
import type { PlanContext } from './domain/plan-context.ts';
import type { PlanDesk } from './domain/plan-desk.ts';

/** How somebody without an account proposes an action. */
export function proposalRoutes(_context: PlanContext): readonly Route[] {
  return [];
}

/** Proposals, votes of the three sides, and the protocol. */
export function agreementDeskRoutes(_given: PlanDesk): readonly Route<Actor>[] {
  return [];
}
