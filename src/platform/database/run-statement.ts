import { CompiledQuery } from 'kysely';
import type { Database } from './database.ts';

/** For packages of the platform that bring SQL of their own (the rate limiter): on the writing server. */
export async function runStatement(
  database: Database,
  text: string,
  values: readonly unknown[],
): Promise<readonly unknown[]> {
  const { rows } = await database.write.executeQuery(CompiledQuery.raw(text, [...values]));
  return rows;
}
