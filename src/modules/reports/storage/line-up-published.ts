import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';

/** What is published stands in each area above its own: after areas moved, in others. Answers of how many areas. */
export async function lineUpMoved(tx: Tx): Promise<number> {
  const { rows } = await sql<{ areas: number }>`
    select reports.line_up_moved() as areas`.execute(tx);
  return rows[0]?.areas ?? 0;
}
