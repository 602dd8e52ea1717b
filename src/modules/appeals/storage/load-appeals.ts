import type { AppealId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AppealStep, KeptAppeal } from '../domain/appeal.ts';
import { parseAppeal, parseStep } from './parse-appeal.ts';
import type { AppealsTables } from './tables.ts';

/** Undefined: there is none, or row-level security hides it. */
export async function findAppeal(tx: Tx, id: AppealId): Promise<KeptAppeal | undefined> {
  const row = await appeals(tx).where('id', '=', id).executeTakeFirst();
  return row && parseAppeal(row);
}

/** The same; nobody else changes it until the transaction ends. */
export async function lockAppeal(tx: Tx, id: AppealId): Promise<KeptAppeal | undefined> {
  const row = await appeals(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && parseAppeal(row);
}

export async function findAppealByReceipt(
  tx: Tx,
  receiptHash: Uint8Array,
): Promise<KeptAppeal | undefined> {
  const row = await appeals(tx)
    .where('receipt_hash', '=', Buffer.from(receiptHash))
    .executeTakeFirst();
  return row && parseAppeal(row);
}

/** Whose control dates run, as far as row-level security shows them. */
export async function loadOpenAppeals(tx: Tx): Promise<readonly KeptAppeal[]> {
  const rows = await appeals(tx).where('closed_at', 'is', null).execute();
  return rows.map(parseAppeal);
}

/** So many of those that are over, the latest first. */
const CLOSED_SHOWN = 100;

export async function loadClosedAppeals(tx: Tx): Promise<readonly KeptAppeal[]> {
  const rows = await appeals(tx)
    .where('closed_at', 'is not', null)
    .orderBy('closed_at', 'desc')
    .orderBy('id')
    .limit(CLOSED_SHOWN)
    .execute();
  return rows.map(parseAppeal);
}

/** The oldest first. */
export async function loadSteps(tx: Tx, id: AppealId): Promise<readonly AppealStep[]> {
  const rows = await tx
    .$extendTables<AppealsTables>()
    .selectFrom('appeals.step')
    .selectAll()
    .where('appeal_id', '=', id)
    .orderBy('happened_at')
    .orderBy('id')
    .execute();
  return rows.map(parseStep);
}

function appeals(tx: Tx) {
  return tx.$extendTables<AppealsTables>().selectFrom('appeals.appeal').selectAll();
}
