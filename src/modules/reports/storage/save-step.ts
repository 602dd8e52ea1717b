import type { OrganisationId, ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ReportUpdate } from '../domain/report.ts';
import { isOpen, type ReportStatus } from '../domain/report-status.ts';
import { followStep } from './save-published.ts';
import type { ReportsTables } from './tables.ts';

/** What a step makes of the report itself. */
export interface Became {
  readonly status: ReportStatus;
  readonly passedTo?: string | undefined;
  /** The same, where it is an organisation that we know. */
  readonly passedToId?: OrganisationId | undefined;
  readonly duplicateOf?: ReportId | undefined;
}

/** The step in words for its author, and what the report is now. */
export async function saveStep(
  tx: Tx,
  id: ReportId,
  update: ReportUpdate,
  became: Became,
): Promise<void> {
  const tables = tx.$extendTables<ReportsTables>();
  await tables
    .insertInto('reports.update')
    .values({
      id: update.id,
      report_id: id,
      happened_at: update.at,
      party: update.party,
      account_id: update.accountId ?? null,
      status: update.status ?? null,
      words: update.words,
    })
    .execute();
  await tables
    .updateTable('reports.report')
    .set({
      status: became.status,
      passed_to: became.passedTo ?? null,
      passed_to_id: became.passedToId ?? null,
      duplicate_of: became.duplicateOf ?? null,
      changed_at: update.at,
      closed_at: isOpen(became.status) ? null : update.at,
      is_mended: null,
    })
    .where('id', '=', id)
    .execute();
  await followStep(tx, id, became.status, update);
}
