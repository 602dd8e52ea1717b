import type { DeskPlan } from '../../use-cases/list-desk-actions.ts';

/** The newest plan in which something waits for the reader, as the navigation counts it; else the newest plan. */
export function planToShow(plans: readonly DeskPlan[]): DeskPlan | undefined {
  return plans.find(({ actions }) => actions.some(({ task }) => task !== undefined)) ?? plans[0];
}
