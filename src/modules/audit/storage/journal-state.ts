import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

/** Whether the journal is sealed, and whether somebody outside knows how far it goes. */
export interface JournalState {
  readonly unsealed: number;
  /** How many entries are sealed, and when the last one was. */
  readonly sealed: number;
  readonly sealedAt: Temporal.Instant | undefined;
  /** When the last head was signed, and when the witness last had one. */
  readonly signedAt: Temporal.Instant | undefined;
  readonly witnessedAt: Temporal.Instant | undefined;
}

export async function readJournalState(tx: Tx): Promise<JournalState> {
  const { rows } = await sql<StateRow>`
    select (select count(*)::integer from audit.unsealed) as unsealed,
      (select coalesce(max(number), 0)::text from audit.seal) as sealed,
      (select sealed_at from audit.seal order by number desc limit 1) as sealed_at,
      (select max(signed_at) from audit.head) as signed_at,
      (select max(witnessed_at) from audit.head) as witnessed_at`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('a query of sums answers one row');
  return {
    unsealed: row.unsealed,
    sealed: Number(row.sealed),
    sealedAt: row.sealed_at ?? undefined,
    signedAt: row.signed_at ?? undefined,
    witnessedAt: row.witnessed_at ?? undefined,
  };
}

interface StateRow {
  readonly unsealed: number;
  readonly sealed: string;
  readonly sealed_at: Temporal.Instant | null;
  readonly signed_at: Temporal.Instant | null;
  readonly witnessed_at: Temporal.Instant | null;
}
