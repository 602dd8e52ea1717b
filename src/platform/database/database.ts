import type { Kysely, Transaction } from 'kysely';
import type { PlatformTables } from './tables.ts';

/**
 * The one PostgreSQL. A module's storage sees its own tables only:
 * `database.write.$extendTables<AreasTables>()`, `transaction.$extendTables<AreasTables>()`.
 */
export interface Database {
  readonly write: Kysely<PlatformTables>;
  /** DATABASE_READ_URL where there is one, for public pages; else the same as `write`. */
  readonly read: Kysely<PlatformTables>;
  transaction<Value>(work: (transaction: Tx) => Promise<Value>): Promise<Value>;
  /** A statement that PostgreSQL plans once a connection: for hot paths only. `name` says which. */
  named<Row extends object>(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]>;
}

export type Tx = Transaction<PlatformTables>;
