import type { AppealId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { hasRow } from '#platform/database/has-row.ts';
import type { KeptAppeal } from '../domain/appeal.ts';
import type { AppealsTables } from './tables.ts';

/** What is kept so that the same is recognised, and found by its receipt. */
export interface AppealMarks {
  readonly fingerprint: string;
  readonly receiptHash: Uint8Array;
}

/**
 * Opens that year’s register, which nobody else writes in until the transaction ends: numbers have no gaps, and what is
 * sent twice at once is looked for once at a time. The last number that it has.
 */
export async function lockRegister(tx: Tx, year: number): Promise<number> {
  const tables = tx.$extendTables<AppealsTables>();
  await tables
    .insertInto('appeals.register')
    .values({ year, last_number: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { last_number: last } = await tables
    .selectFrom('appeals.register')
    .select('last_number')
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return last;
}

/** Whether an appeal is called so, or a file was put up for one. */
export async function isAppealKept(tx: Tx, id: AppealId): Promise<boolean> {
  return (
    (await hasRow(tx, 'appeals.appeal', 'id', id)) ||
    (await hasRow(tx, 'appeals.file', 'sent_with', id))
  );
}

/** The appeal of this key, and the fingerprint of what it was sent with. */
export async function findSent(
  tx: Tx,
  id: AppealId,
): Promise<{ readonly fingerprint: string; readonly at: Temporal.Instant } | undefined> {
  const row = await tx
    .$extendTables<AppealsTables>()
    .selectFrom('appeals.appeal')
    .select(['body_fingerprint', 'received_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { fingerprint: row.body_fingerprint, at: row.received_at };
}

/** With its turn in the register. */
export async function insertAppeal(
  tx: Tx,
  appeal: KeptAppeal,
  { fingerprint, receiptHash }: AppealMarks,
): Promise<void> {
  const tables = tx.$extendTables<AppealsTables>();
  await tables
    .updateTable('appeals.register')
    .set({ last_number: appeal.registerNumber })
    .where('year', '=', appeal.registerYear)
    .execute();
  await tables
    .insertInto('appeals.appeal')
    .values({
      id: appeal.id,
      body_fingerprint: fingerprint,
      receipt_hash: receiptHash,
      register_year: appeal.registerYear,
      register_number: appeal.registerNumber,
      kind: appeal.kind,
      way: appeal.way,
      name: appeal.name,
      residence: appeal.residence,
      substance: appeal.substance,
      is_signed: appeal.isSigned,
      answer_way: appeal.answerWay,
      email: appeal.email,
      phone: appeal.phone,
      is_sms_wanted: appeal.isSmsWanted,
      benefit: appeal.benefit,
      area_id: appeal.areaId,
      entered_by: appeal.enteredBy ?? null,
      entered_at: appeal.enteredAt ?? null,
      language: appeal.language,
      received_at: appeal.receivedAt,
      received_on: appeal.receivedOn,
      due_on: appeal.dueOn,
      changed_at: appeal.changedAt,
    })
    .execute();
}
