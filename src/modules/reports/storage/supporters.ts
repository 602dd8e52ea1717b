import { sql } from 'kysely';
import type { Id, PublishedReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { KeptPublished } from '../domain/published-report.ts';
import type { KeptReport } from '../domain/report.ts';
import { parsePublished } from './load-published.ts';
import { findReport } from './load-reports.ts';
import type { ReportsTables } from './tables.ts';

/** What was published, with its report; nobody changes it until the transaction ends. */
export async function lockPublished(
  tx: Tx,
  id: PublishedReportId,
): Promise<{ readonly published: KeptPublished; readonly report: KeptReport } | undefined> {
  const row = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.published')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const report = row && (await findReport(tx, rowId(row.report_id)));
  return report && { published: parsePublished(row), report };
}

/** Answers whether it is a new one. */
export async function addSupporter(
  tx: Tx,
  publishedId: PublishedReportId,
  id: Id<'supporter'>,
): Promise<boolean> {
  const tables = tx.$extendTables<ReportsTables>();
  const added = await tables
    .insertInto('reports.supporter')
    .values({ id, published_id: publishedId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return false;
  await tables
    .updateTable('reports.published')
    .set({ supporters: sql`supporters + 1` })
    .where('id', '=', publishedId)
    .execute();
  return true;
}
