import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { lastStaleDay } from '../domain/officer-card.ts';

export interface CardChecks {
  readonly serving: number;
  /** Whose number nobody has tried for long, or ever. */
  readonly unchecked: number;
}

export async function countCardChecks(tx: Tx, today: Temporal.PlainDate): Promise<CardChecks> {
  const { rows } = await sql<CardChecks>`
    select count(*)::integer as serving, (count(*) filter (where checked_on is null
      or checked_on <= ${lastStaleDay(today)}))::integer as unchecked
    from officers.officer
    where origin <> 'demo' and (left_on is null or left_on > ${today})`.execute(tx);
  return rows[0] ?? { serving: 0, unchecked: 0 };
}
