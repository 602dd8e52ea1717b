import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';

/** Whether the journal is sealed, and whether somebody outside knows how far it goes. */
export interface JournalState {
  readonly unsealed: number;
  /** When the last head was signed, and when the witness last had one. */
  readonly signedAt: Temporal.Instant | undefined;
  readonly witnessedAt: Temporal.Instant | undefined;
}

export async function readJournalState(tx: Tx): Promise<JournalState> {
  const { rows } = await sql<{
    unsealed: number;
    signed_at: Temporal.Instant | null;
    witnessed_at: Temporal.Instant | null;
  }>`
    select (select count(*)::integer from audit.unsealed) as unsealed,
      (select max(signed_at) from audit.head) as signed_at,
      (select max(witnessed_at) from audit.head) as witnessed_at`.execute(tx);
  const [row] = rows;
  return {
    unsealed: row?.unsealed ?? 0,
    signedAt: row?.signed_at ?? undefined,
    witnessedAt: row?.witnessed_at ?? undefined,
  };
}
