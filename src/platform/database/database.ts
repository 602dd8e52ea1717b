import type { Kysely, Transaction } from 'kysely';
import type { TableVersions } from './changes/table-versions.ts';
import type { PlatformTables } from './tables.ts';

/**
 * The one PostgreSQL. A module's storage sees its own tables only:
 * `database.write.$extendTables<AreasTables>()`, `transaction.$extendTables<AreasTables>()`.
 */
export interface Database {
  readonly write: Kysely<PlatformTables>;
  /**
   * DATABASE_READ_URL where there is one, for public pages; else the same as `write`. Content that will be cached is read from
   * `write` as well: a replica may lag behind the very change that invalidated it.
   */
  readonly read: Kysely<PlatformTables>;
  readonly tables: TableVersions;
  /** Identifies this process in what it announces. */
  readonly sender: string;
  /** Resolves when everything committed here until now has been announced to the other processes. */
  announced(): Promise<void>;
  transaction<Value>(work: (transaction: Tx) => Promise<Value>): Promise<Value>;
  /**
   * A transaction together with others that are asked for at this moment: for small changes that many may send at once.
   * Those of one name, `as`, begin alike, and `begin` is said once for them: what all of them must know it asks, and
   * finds by the transaction. `work` may be done twice, and asks the database nothing: the others would wait. `inTurn`:
   * in the order in which this process was asked for it.
   */
  workTogether<Value>(
    as: string,
    begin: (transaction: Tx) => Promise<void>,
    work: (transaction: Tx) => Promise<Value>,
    order?: 'inAnyOrder' | 'inTurn',
  ): Promise<Value>;
  /**
   * A statement that PostgreSQL plans once a connection: for what many requests ask. `name` says which. Never of a
   * copy for reading, which lags: who may what is asked so, and a right that was taken back is gone at once.
   */
  named<Row extends object>(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]>;
  /** How many connections there are just now, and who waits for one. */
  load(): DatabaseLoad;
  /** For a public page that a whole region may open: what is asked at one moment goes as one statement. */
  askTogether(statement: HotStatement, question: object): Promise<unknown>;
}

/**
 * `text` takes `$1`, a JSON array of questions, and gives a row for each, in their order, with one column,
 * `answer`, which is what is answered. A question that PostgreSQL refuses fails all with it, so it must have
 * been parsed. Planned once a connection, by its name.
 */
export interface HotStatement {
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
