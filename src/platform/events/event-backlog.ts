import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** Overdue deliveries: events that handlers should have processed already. */
export interface EventBacklog {
  readonly due: number;
  /** Since the oldest of them was due. */
  readonly lagSeconds: number;
}

export async function eventBacklog(database: Database): Promise<EventBacklog> {
  const { rows } = await sql<EventBacklog>`
    select count(*)::integer as due,
      coalesce(extract(epoch from clock_timestamp() - min(due_at)), 0)::double precision as "lagSeconds"
    from platform.event_delivery where due_at <= clock_timestamp()`.execute(database.write);
  return rows[0] ?? { due: 0, lagSeconds: 0 };
}
