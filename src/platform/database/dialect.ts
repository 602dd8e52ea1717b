import { type Dialect, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Pool } from 'pg';
import { encodeParameter } from './column-types.ts';
import type { Committed } from './changes/announcement.ts';
import type { TableVersions } from './changes/table-versions.ts';
import { pipelinedDriver } from './pipelined-driver.ts';

/** Kysely's PostgreSQL, with Temporal values as parameters and a driver of our own. */
export function postgresDialect(
  pool: Pool,
  tables: TableVersions,
  onCommit: (committed: Committed) => void,
): Dialect {
  return {
    createDriver: () => pipelinedDriver(pool, tables, onCommit),
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
