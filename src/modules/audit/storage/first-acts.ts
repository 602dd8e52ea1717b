import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

/** When one of the staff first did something to a thing. */
export interface FirstAct {
  /** A staff account. */
  readonly person: string;
  readonly at: Temporal.Instant;
}

/**
 * Who of the staff did any of these acts to a thing, the earliest first. What this transaction's actor may not see is not
 * there.
 */
export async function firstActs(
  tx: Tx,
  thing: { readonly kind: string; readonly id: string },
  actions: readonly string[],
): Promise<readonly FirstAct[]> {
  const { rows } = await sql<FirstAct>`
    select actor_id as person, min(happened_at) as at from audit.entry
    where thing_kind = ${thing.kind} and thing_id = ${thing.id}
      and actor_kind = 'staff' and action = any (${actions})
    group by actor_id order by at`.execute(tx);
  return rows;
}
