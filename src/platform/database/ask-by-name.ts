import { CompiledQuery } from 'kysely';
import { encodeParameter } from './column-types.ts';
import type { Tx } from './database.ts';

/** A statement that is planned once a connection under its name. */
export interface NamedStatement {
  /** Unique in the house, and always of the same text. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

const NAMED = Symbol('named');

interface NamedQuery extends CompiledQuery {
  readonly [NAMED]: string;
}

/**
 * Asks within a transaction by a statement that PostgreSQL knows already: for the few that stand on a hot path. Written
 * by hand, so Kysely neither builds nor types it.
 */
export async function askByName<Row extends object>(
  tx: Tx,
  { name, text, values }: NamedStatement,
): Promise<readonly Row[]> {
  const asked: NamedQuery = {
    ...CompiledQuery.raw(text, values.map(encodeParameter)),
    [NAMED]: name,
  };
  return (await tx.executeQuery<Row>(asked)).rows;
}

/** For the driver: the statement's name, when it has one. */
export function nameOf(query: CompiledQuery | NamedQuery): string | undefined {
  return NAMED in query ? query[NAMED] : undefined;
}
