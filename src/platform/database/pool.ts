import type { Pool } from 'pg';
import type { Logger } from '../log/logger.ts';
import { columnParsers } from './column-types.ts';
import { openPatientPool } from './patient-pool.ts';

/** Shown in pg_stat_activity, so that operators can identify these connections. */
export const APPLICATION_NAME = 'poruch';

export interface PoolOptions {
  readonly max: number;
  /** The time limit in milliseconds, also for each answer: for statements that are always short. */
  readonly patience?: number;
}

/**
 * Time limits of statements are not set here: PgBouncer refuses unknown start-up parameters, so the
 * migrator sets them on the database (migrate/privileges.ts).
 */
export function openPool(url: string, log: Logger, options: PoolOptions): Pool {
  const pool = openPatientPool({
    connectionString: url,
    application_name: APPLICATION_NAME,
    max: options.max,
    types: columnParsers,
    // With the database away, a request fails after this and does not wait in a growing queue.
    connectionTimeoutMillis: options.patience ?? 5_000,
    ...(options.patience !== undefined && { query_timeout: options.patience }),
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    // The next statement does not wait for the answer to the last one (pipelined-driver.ts).
    pipeline: true,
  });
  // A pool without this handler ends the process when the database stops.
  pool.on('error', (error) => log.warn({ code: errorCode(error) }, 'database connection lost'));
  // A connection in use has no handler of the pool's own; its query fails, which is enough.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** PostgreSQL's five characters, or Node's `ECONNREFUSED`; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
