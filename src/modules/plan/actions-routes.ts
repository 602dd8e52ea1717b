import type { Route } from '../../platform/http/route.ts';
import type { Actor } from '../identity/index.ts';
import type { PlanDesk } from './domain/plan-desk.ts';

/** The desk of joint actions: a plan, its actions, who stands for them, and what becomes of them. */
export function actionDeskRoutes(_given: PlanDesk): readonly Route<Actor>[] {
  return [];
}
