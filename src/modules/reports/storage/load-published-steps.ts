import type { PublishedReportId } from '../../../kernel/ids.ts';
import type { PublishedStep } from '../domain/published-report.ts';
import { type Reader, statusOf } from './load-published.ts';
import type { ReportsTables } from './tables.ts';

/** What became of it, the first step first. */
export async function loadPublishedSteps(
  reader: Reader,
  id: PublishedReportId,
): Promise<readonly PublishedStep[]> {
  const rows = await reader
    .$extendTables<ReportsTables>()
    .selectFrom('reports.published_step')
    .select(['happened_at', 'status'])
    .where('published_id', '=', id)
    .orderBy('happened_at')
    .execute();
  return rows.map((row) => ({ at: row.happened_at, status: statusOf(row) }));
}
