import { type Dialect, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Pool } from 'pg';
import { encodeParameter } from './column-types.ts';
import { pipelinedDriver, type Watch } from './pipelined-driver.ts';

/** Kysely's PostgreSQL, with Temporal values as parameters and a driver of our own. */
export function postgresDialect(pool: Pool, watch: Watch): Dialect {
  return {
    createDriver: () => pipelinedDriver(pool, watch),
    createQueryCompiler: () => new TemporalQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (database) => new PostgresIntrospector(database),
  };
}

class TemporalQueryCompiler extends PostgresQueryCompiler {
  protected override addParameter(parameter: unknown): void {
    super.addParameter(encodeParameter(parameter));
  }
}
