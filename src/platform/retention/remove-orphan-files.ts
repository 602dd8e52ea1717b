import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { Files } from '../files/files.ts';
import type { KeptTable } from './kept-data.ts';

/** A file is written before the row that refers to it: newer files may still be waiting for their row. */
const YOUNG = Temporal.Duration.from({ hours: 24 });

/**
 * Removes files that no row refers to: the row was erased, or its photograph was replaced and the process was killed before it
 * removed the old one. Returns how many. The transaction must see every row, otherwise hidden rows would lose their files.
 */
export async function removeOrphanFiles(
  tx: Tx,
  files: Files,
  tables: readonly KeptTable[],
  now: Temporal.Instant,
): Promise<number> {
  let removed = 0;
  for (const { table, files: kept } of tables) {
    if (!kept) continue;
    const old: (readonly [fileClass: string, id: string])[] = [];
    for (const fileClass of kept.fileClasses) {
      for (const { id, changedAt } of await files.list(fileClass)) {
        if (Temporal.Instant.compare(changedAt.add(YOUNG), now) <= 0) old.push([fileClass, id]);
      }
    }
    const named = new Set(await idsIn(tx, table, kept.column));
    for (const [fileClass, id] of old.filter(([, id]) => !named.has(id))) {
      await files.remove(fileClass, id);
      removed += 1;
    }
  }
  return removed;
}

async function idsIn(tx: Tx, table: string, column: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select ${sql.ref(column)}::text as id from ${sql.table(table)}
    where ${sql.ref(column)} is not null`.execute(tx);
  return rows.map(({ id }) => id);
}
