import { sql } from 'kysely';

/** Sorts the rows of `action` plan by plan, the plan whose first action was written down first before the others. */
export const planOrder = sql`min(action.number) over (partition by action.plan_id)`;
