import type { ClientBase } from 'pg';
import { errorCode } from './pool.ts';
import type { StatementNames } from './statement-names.ts';

/** “cached plan must not change result type”: a newer version of the application has added a column to a table. */
const PLAN_IS_OUTDATED = '0A000';

/** Asks with a statement that PostgreSQL plans once for this connection, if it is asked often. */
export async function askPrepared<Row extends object>(
  client: ClientBase,
  names: StatementNames,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const name = names.nameOf(text);
  try {
    return (await client.query<Row>({ name, text, values: [...values] })).rows;
  } catch (error) {
    if (name === undefined || errorCode(error) !== PLAN_IS_OUTDATED) throw error;
    names.forget(text);
    return (await client.query<Row>({ text, values: [...values] })).rows;
  }
}
