import { CompiledQuery } from 'kysely';
import { encodeParameter } from './column-types.ts';
import type { Tx } from './database.ts';

/** A statement whose answer nobody needs, planned once a connection under its name. */
export interface SentStatement {
  /** Unique in the house, and always of the same text. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** It writes an event: once that is committed, whoever listens is told to look. */
  readonly writesEvent?: true;
}

const SENT = Symbol('sent');

interface SentQuery extends CompiledQuery {
  readonly [SENT]: SentStatement;
}

/**
 * Sends a statement in its place among the transaction's others and does not wait. What it refuses, the next
 * statement throws, or the end: nothing of the transaction is kept then. Measured on a change with its journal
 * entry and its event: three ways to the database and back instead of six.
 */
export async function sendWithoutWaiting(tx: Tx, statement: SentStatement): Promise<void> {
  const values = statement.values.map(encodeParameter);
  const query: SentQuery = {
    ...CompiledQuery.raw(statement.text, values),
    [SENT]: { ...statement, values },
  };
  await tx.executeQuery(query);
}

/** For the driver: the statement, when this is one. */
export function sentStatement(query: CompiledQuery | SentQuery): SentStatement | undefined {
  return SENT in query ? query[SENT] : undefined;
}
