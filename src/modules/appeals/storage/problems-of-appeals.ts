import type { Selectable } from 'kysely';
import type { AppealId, ReportId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { optionalRowId, rowId } from '../../../platform/database/row-id.ts';
import type { SharedProblem } from '../domain/problem-to-share.ts';
import type { AppealsTables } from './tables.ts';

export async function insertSharedProblem(
  tx: Tx,
  appealId: AppealId,
  shared: SharedProblem,
): Promise<void> {
  await tables(tx)
    .insertInto('appeals.shared_problem')
    .values({
      appeal_id: appealId,
      report_key: shared.reportKey,
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
  appealId: AppealId,
): Promise<SharedProblem | undefined> {
  const row = await tables(tx)
    .selectFrom('appeals.shared_problem')
    .selectAll()
    .where('appeal_id', '=', appealId)
    .executeTakeFirst();
  return row && parse(row);
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

function parse(row: Selectable<AppealsTables['appeals.shared_problem']>): SharedProblem {
  return {
    reportId: rowId(row.report_id),
    reportKey: rowId(row.report_key),
    consent: row.consent,
    accountId: optionalRowId(row.account_id),
    agreedAt: row.agreed_at,
    category: row.category,
    areaId: rowId(row.area_id),
    placeWords: row.place_words,
    words: row.words,
  };
}
