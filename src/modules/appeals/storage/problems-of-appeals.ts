import type { Selectable } from 'kysely';
import type { AppealId, ReportId, SenderKey } from '#kernel/ids.ts';
import type { Random } from '#platform/crypto/random.ts';
import type { ReceiptKeys } from '#platform/crypto/receipt-keys.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { SharedProblem } from '../domain/problem-to-share.ts';
import type { AppealsTables } from './tables.ts';

export async function insertSharedProblem(
  tx: Tx,
  receipts: Pick<ReceiptKeys, 'sealKey'>,
  random: Random,
  { appealId, ...shared }: SharedProblem & { readonly appealId: AppealId },
): Promise<void> {
  await tables(tx)
    .insertInto('appeals.shared_problem')
    .values({
      appeal_id: appealId,
      report_key_sealed: Buffer.from(
        receipts.sealKey(shared.reportKey, sealedAs(appealId), random),
      ),
      report_id: shared.reportId,
      consent: shared.consent,
      account_id: shared.accountId ?? null,
      agreed_at: shared.agreedAt,
      category: shared.category,
      area_id: shared.areaId,
      place_words: shared.placeWords,
      words: shared.words,
    })
    .execute();
}

/** Undefined: nothing was shared, or row-level security hides the appeal. */
export async function findSharedProblem(
  tx: Tx,
  receipts: Pick<ReceiptKeys, 'openKey'>,
  appealId: AppealId,
): Promise<SharedProblem | undefined> {
  const row = await tables(tx)
    .selectFrom('appeals.shared_problem')
    .selectAll()
    .where('appeal_id', '=', appealId)
    .executeTakeFirst();
  return row && parse(row, receipts);
}

/**
 * Seals what earlier versions kept as it is. Not a migration, which does not know the secret. Answers how many there were.
 */
export async function sealEarlierKeys(
  tx: Tx,
  receipts: Pick<ReceiptKeys, 'sealKey'>,
  random: Random,
): Promise<number> {
  const rows = await tables(tx)
    .selectFrom('appeals.shared_problem')
    .select(['appeal_id', 'report_key'])
    .where('report_key', 'is not', null)
    .forUpdate()
    .execute();
  for (const { appeal_id: appealId, report_key: key } of rows) {
    if (key === null) continue;
    const sealed = receipts.sealKey(rowId(key), sealedAs(rowId(appealId)), random);
    await tables(tx)
      .updateTable('appeals.shared_problem')
      .set({ report_key: null, report_key_sealed: Buffer.from(sealed) })
      .where('appeal_id', '=', appealId)
      .execute();
  }
  return rows.length;
}

/** A sealed key opens for its own appeal alone. */
function sealedAs(appealId: AppealId): string {
  return `report of appeal ${appealId}`;
}

/** The appeal whose problem became this report. */
export async function findAppealOfReport(
  tx: Tx,
  reportId: ReportId,
): Promise<AppealId | undefined> {
  const row = await tables(tx)
    .selectFrom('appeals.shared_problem')
    .select('appeal_id')
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  return row && rowId(row.appeal_id);
}

function tables(tx: Tx) {
  return tx.$extendTables<AppealsTables>();
}

function parse(
  row: Selectable<AppealsTables['appeals.shared_problem']>,
  receipts: Pick<ReceiptKeys, 'openKey'>,
): SharedProblem {
  return {
    reportId: rowId(row.report_id),
    reportKey: keyOf(row, receipts),
    consent: row.consent,
    accountId: optionalRowId(row.account_id),
    agreedAt: row.agreed_at,
    category: row.category,
    areaId: rowId(row.area_id),
    placeWords: row.place_words,
    words: row.words,
  };
}

function keyOf(
  row: Selectable<AppealsTables['appeals.shared_problem']>,
  receipts: Pick<ReceiptKeys, 'openKey'>,
): SenderKey {
  if (row.report_key_sealed === null) {
    if (row.report_key === null) throw new Error('a shared problem without a key');
    return rowId(row.report_key);
  }
  return receipts.openKey(row.report_key_sealed, sealedAs(rowId(row.appeal_id)));
}
