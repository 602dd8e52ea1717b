import type { Tx } from '#platform/database/database.ts';
import type { Head } from '../domain/head.ts';
import type { AuditTables } from './tables.ts';

/** A head, and whether a witness has it. */
export interface StoredHead extends Head {
  readonly witnessedAt: Temporal.Instant | undefined;
}

export async function lastHead(tx: Tx): Promise<StoredHead | undefined> {
  const row = await tx
    .$extendTables<AuditTables>()
    .selectFrom('audit.head')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && storedHead(row);
}

/** All of them, the oldest first: one a minute at most. */
export async function readHeads(tx: Tx): Promise<readonly StoredHead[]> {
  const rows = await tx
    .$extendTables<AuditTables>()
    .selectFrom('audit.head')
    .selectAll()
    .orderBy('number')
    .execute();
  return rows.map(storedHead);
}

/** One that another process has signed meanwhile stays. */
export async function saveHead(tx: Tx, head: Head): Promise<void> {
  await tx
    .$extendTables<AuditTables>()
    .insertInto('audit.head')
    .values({
      number: BigInt(head.number),
      hash: Buffer.from(head.hash, 'hex'),
      signature: head.signature,
      signed_at: head.signedAt,
    })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .execute();
}

export async function markWitnessed(tx: Tx, number: number, at: Temporal.Instant): Promise<void> {
  await tx
    .$extendTables<AuditTables>()
    .updateTable('audit.head')
    .set({ witnessed_at: at })
    .where('number', '=', BigInt(number))
    .execute();
}

interface HeadRow {
  readonly number: bigint;
  readonly hash: Uint8Array;
  readonly signature: Uint8Array;
  readonly signed_at: Temporal.Instant;
  readonly witnessed_at: Temporal.Instant | null;
}

function storedHead(row: HeadRow): StoredHead {
  return {
    number: Number(row.number),
    hash: Buffer.from(row.hash).toString('hex'),
    signature: row.signature,
    signedAt: row.signed_at,
    witnessedAt: row.witnessed_at ?? undefined,
  };
}
