import { sql } from 'kysely';
import type { Health } from '../health.ts';
import type { Database } from './database.ts';
import { errorCode } from './pool.ts';

const PATIENCE_MILLISECONDS = 2_000;

/** Whether the database accepts a write transaction. Migrations have run before it was opened. */
export async function databaseHealth(database: Database): Promise<Health> {
  const late = new Promise<Health>((resolve) => {
    setTimeout(resolve, PATIENCE_MILLISECONDS, {
      ready: false,
      reason: 'the database does not answer in time',
    }).unref();
  });
  return Promise.race([ask(database), late]);
}

async function ask(database: Database): Promise<Health> {
  try {
    const { rows } = await sql<{ standby: boolean }>`select pg_is_in_recovery() as standby`.execute(
      database.write,
    );
    return rows[0]?.standby === false
      ? { ready: true }
      : { ready: false, reason: 'the database only reads: it is a standby' };
  } catch (error) {
    return { ready: false, reason: `the database is away (${errorCode(error) ?? 'unknown'})` };
  }
}
