import type { OrganisationId, PublishedReportId, ReportId, ReportUpdateId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { ReportsTables } from './tables.ts';

/** By its own name for it. */
export interface PartnerUpdateKey {
  readonly reportId: ReportId;
  readonly organisationId: OrganisationId;
  readonly partnerKey: string;
}

/** Which step of ours it became; undefined: it was not told before. */
export async function findPartnerUpdate(
  tx: Tx,
  { reportId, organisationId, partnerKey }: PartnerUpdateKey,
): Promise<ReportUpdateId | undefined> {
  const row = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.partner_update')
    .select('update_id')
    .where('report_id', '=', reportId)
    .where('organisation_id', '=', organisationId)
    .where('partner_key', '=', partnerKey)
    .executeTakeFirst();
  return row && rowId(row.update_id);
}

export async function insertPartnerUpdate(
  tx: Tx,
  { reportId, organisationId, partnerKey }: PartnerUpdateKey,
  updateId: ReportUpdateId,
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.partner_update')
    .values({
      report_id: reportId,
      organisation_id: organisationId,
      partner_key: partnerKey,
      update_id: updateId,
    })
    .execute();
}

/** Whom a report was passed on to, where it is an organisation that we know. */
export async function findPassedTo(
  tx: Tx,
  reportId: ReportId,
): Promise<OrganisationId | undefined> {
  const row = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.report')
    .select('passed_to_id')
    .where('id', '=', reportId)
    .executeTakeFirst();
  return optionalRowId(row?.passed_to_id ?? null);
}

/** Of which report it was published; undefined: of none, or hidden since. */
export async function findReportOfPublished(
  tx: Tx,
  publishedId: PublishedReportId,
): Promise<ReportId | undefined> {
  const row = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.published')
    .select('report_id')
    .where('id', '=', publishedId)
    .where('hidden_at', 'is', null)
    .executeTakeFirst();
  return row && rowId(row.report_id);
}
