import type { DeskPlan } from '../../use-cases/list-desk-actions.ts';

/** The plan to show first: the newest in which something waits for the reader, as the navigation counts it; else the newest. */
export function planToBegin(plans: readonly DeskPlan[]): DeskPlan | undefined {
  return plans.find(({ actions }) => actions.some(({ task }) => task !== undefined)) ?? plans[0];
}
