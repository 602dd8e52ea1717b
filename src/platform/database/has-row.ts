import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** Whether there is such a row. With row-level security: whether the transaction can see it. */
export async function hasRow(tx: Tx, table: string, column: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(tx);
  return rows.length > 0;
}
