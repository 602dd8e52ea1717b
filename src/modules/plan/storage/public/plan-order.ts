import { sql } from 'kysely';

/** Sorts the rows of `action` by plan, in the order in which the first actions of the plans were recorded. */
export const planOrder = sql`min(action.number) over (partition by action.plan_id)`;
