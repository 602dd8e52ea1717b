import { CompiledQuery } from 'kysely';
import { encodeParameter } from './column-types.ts';
import type { Tx } from './database.ts';

/** A statement whose answer is not needed. It is planned once per connection, under its name. */
export interface SentStatement {
  /** Unique in the program, and always with the same text. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A row to be inserted, whose answer is not needed. */
export interface SentRow {
  /** Unique in the program: rows of one name share a statement and have the same number of values. */
  readonly name: string;
  /** Around `($1, $2), ($3, $4)`; for what belongs to each row, its first value alone: `($1), ($3)`. */
  readonly statement: (rows: string, firstValues: string) => string;
  readonly values: readonly unknown[];
  /** The row is an event: after the commit, listeners are notified. */
  readonly isEvent?: true;
}

const SENT = Symbol('sent');

interface SentQuery extends CompiledQuery {
  readonly [SENT]: SentStatement | SentRow;
}

/**
 * Sends a statement in order with the others of the transaction, without waiting for its answer. If it fails, the next
 * statement or the commit throws, and the transaction is rolled back. Measured for a change with its journal entry and its
 * event: three round trips instead of six.
 */
export async function sendWithoutWaiting(tx: Tx, statement: SentStatement): Promise<void> {
  await send(tx, statement, statement.text);
}

/**
 * The same for a row. Rows of one name wait until the transaction sends anything else and then go as one statement, because the
 * overhead of a statement costs PostgreSQL more than a row.
 */
export async function sendRow(tx: Tx, row: SentRow): Promise<void> {
  await send(tx, row, row.name);
}

async function send(tx: Tx, sent: SentStatement | SentRow, text: string): Promise<void> {
  const values = sent.values.map(encodeParameter);
  const query: SentQuery = { ...CompiledQuery.raw(text, values), [SENT]: { ...sent, values } };
  await tx.executeQuery(query);
}

/** For the driver: the statement or the row, if the node is one. */
export function sentBy(query: CompiledQuery | SentQuery): SentStatement | SentRow | undefined {
  return SENT in query ? query[SENT] : undefined;
}
