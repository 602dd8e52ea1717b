import type { AreaId, PlanId } from '#kernel/ids.ts';

/** `drafting`: actions are proposed and agreed; `under-way`: agreed and signed; `closed`: the year is over. */
export const PLAN_STATUSES = ['drafting', 'under-way', 'closed'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** The joint plan of one area and one year. */
export interface JointPlan {
  readonly id: PlanId;
  readonly year: number;
  readonly areaId: AreaId;
  readonly status: PlanStatus;
  readonly changedAt: Temporal.Instant;
}
