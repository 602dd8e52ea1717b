import { CompiledQuery } from 'kysely';
import { encodeParameter } from './column-types.ts';
import type { Tx } from './database.ts';

/** A statement whose answer nobody needs, planned once a connection under its name. */
export interface SentStatement {
  /** Unique in the house, and always of the same text. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A row to be inserted, whose answer nobody needs. */
export interface SentRow {
  /** Unique in the house: rows of one name have one statement around them, and as many values. */
  readonly name: string;
  /** Around `($1, $2), ($3, $4)`; for what belongs to each row, its first value alone: `($1), ($3)`. */
  readonly statement: (rows: string, firstValues: string) => string;
  readonly values: readonly unknown[];
  /** It is an event: once that is committed, whoever listens is told to look. */
  readonly isEvent?: true;
}

const SENT = Symbol('sent');

interface SentQuery extends CompiledQuery {
  readonly [SENT]: SentStatement | SentRow;
}

/**
 * Sends a statement in its place among the transaction's others and does not wait. What it refuses, the next
 * statement throws, or the end: nothing of the transaction is kept then. Measured on a change with its journal
 * entry and its event: three ways to the database and back instead of six.
 */
export async function sendWithoutWaiting(tx: Tx, statement: SentStatement): Promise<void> {
  await send(tx, statement, statement.text);
}

/**
 * The same of a row. Until the transaction sends anything else it waits for more of its name: they go as one
 * statement, since to begin and end one costs PostgreSQL more than a row does.
 */
export async function sendRow(tx: Tx, row: SentRow): Promise<void> {
  await send(tx, row, row.name);
}

async function send(tx: Tx, sent: SentStatement | SentRow, text: string): Promise<void> {
  const values = sent.values.map(encodeParameter);
  const query: SentQuery = { ...CompiledQuery.raw(text, values), [SENT]: { ...sent, values } };
  await tx.executeQuery(query);
}

/** For the driver: the statement or the row, when this is one. */
export function sentBy(query: CompiledQuery | SentQuery): SentStatement | SentRow | undefined {
  return SENT in query ? query[SENT] : undefined;
}
