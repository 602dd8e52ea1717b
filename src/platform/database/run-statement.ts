import { CompiledQuery } from 'kysely';
import type { Database } from './database.ts';

/** For libraries that bring their own SQL (the rate limiter). Runs on the primary. */
export async function runStatement(
  database: Database,
  text: string,
  values: readonly unknown[],
): Promise<readonly unknown[]> {
  const { rows } = await database.write.executeQuery(CompiledQuery.raw(text, [...values]));
  return rows;
}
