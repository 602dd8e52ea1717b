import type { Kysely, Transaction } from 'kysely';
import type { TableVersions } from './changes/table-versions.ts';
import type { PlatformTables } from './tables.ts';

/**
 * The PostgreSQL database. The storage of a module sees only its own tables: `database.write.$extendTables<AreasTables>()`,
 * `transaction.$extendTables<AreasTables>()`.
 */
export interface Database {
  readonly write: Kysely<PlatformTables>;
  /**
   * DATABASE_READ_URL where there is one, for public pages; else the same as `write`. Content that will be cached is read from
   * `write` as well: a replica may lag behind the very change that invalidated it.
   */
  readonly read: Kysely<PlatformTables>;
  readonly tables: TableVersions;
  /** Identifies this process in its announcements. */
  readonly sender: string;
  /** Resolves when everything committed here until now has been announced to the other processes. */
  announced(): Promise<void>;
  transaction<Value>(work: (transaction: Tx) => Promise<Value>): Promise<Value>;
  /**
   * Runs the work in one transaction together with other work that is requested at the same time: for small changes that many
   * may send at once. Work with the same name `as` shares one call of `begin`, which loads what all of it needs. `work` may run
   * twice, and sends no queries, because the others would wait. `inTurn`: in the order of the requests of this process.
   */
  groupCommit<Value>(
    as: string,
    begin: (transaction: Tx) => Promise<void>,
    work: (transaction: Tx) => Promise<Value>,
    order?: 'inAnyOrder' | 'inTurn',
  ): Promise<Value>;
  /**
   * A statement that PostgreSQL plans once per connection, for frequent queries. `name` identifies the plan. It never runs on a
   * replica, which lags: access is checked with it, and a revoked right must end at once.
   */
  named<Row extends object>(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]>;
  /** How many connections there are just now, and who waits for one. */
  load(): DatabaseLoad;
  /** For public pages with many readers: questions that are asked at the same time are sent as one statement. */
  readBatched(statement: BatchedStatement, question: object): Promise<unknown>;
}

/**
 * `text` takes `$1`, a JSON array of questions, and returns a row for each in the same order, with one column `answer`. A
 * question that PostgreSQL refuses fails all of them, so questions must be validated before. Planned once per connection, by
 * `name`.
 */
export interface BatchedStatement {
  readonly name: string;
  readonly text: string;
}

export interface DatabaseLoad {
  readonly connections: number;
  readonly idle: number;
  /** Requests that wait for a connection: above nought for long, the pool is too small or a statement too slow. */
  readonly waiting: number;
}

export type Tx = Transaction<PlatformTables>;
