import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

export interface JobCounts {
  readonly waiting: number;
  readonly failed: number;
}

export async function jobCounts(database: Database): Promise<JobCounts> {
  const { rows } = await sql<JobCounts>`
    select (count(*) filter (where state in ('created', 'retry')))::integer as waiting,
      (count(*) filter (where state = 'failed'))::integer as failed
    from jobs.job`.execute(database.write);
  return rows[0] ?? { waiting: 0, failed: 0 };
}
