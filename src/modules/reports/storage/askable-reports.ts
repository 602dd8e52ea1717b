import { sql } from 'kysely';
import type { ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { NewsWay } from '../domain/news-way.ts';
import { REPORT_STATUSES, type ReportStatus } from '../domain/report-status.ts';
import type { ReportsTables } from './tables.ts';

export interface AskableReport {
  readonly id: ReportId;
  readonly status: ReportStatus;
  readonly closedAt: Temporal.Instant | undefined;
  readonly isMended: boolean | undefined;
}

/** Whose authors could be asked that way whether it was mended, and were not yet, of what was closed since then. */
export async function loadAskable(
  tx: Tx,
  by: NewsWay,
  since: Temporal.Instant,
): Promise<readonly AskableReport[]> {
  const rows = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.report as report')
    .select(['report.id', 'report.status', 'report.closed_at', 'report.is_mended'])
    .where('closed_at', '>=', since)
    .where('way', '<>', 'open311')
    .where(UNASKED[by])
    .execute();
  return rows.flatMap((row) => {
    const status = REPORT_STATUSES.find((one) => one === row.status);
    return status
      ? [
          {
            id: rowId<'report'>(row.id),
            status,
            closedAt: row.closed_at ?? undefined,
            isMended: row.is_mended ?? undefined,
          },
        ]
      : [];
  });
}

const contact = (isThatWay: ReturnType<typeof sql<boolean>>) => sql<boolean>`exists (
  select from reports.contact
  where report_id = report.id and ${isThatWay} and not (is_asked or is_silenced or is_refused)
)`;

const UNASKED = {
  email: contact(sql<boolean>`kind = 'email'`),
  sms: contact(sql<boolean>`is_sms_wanted`),
  push: sql<boolean>`exists (select from reports.device where report_id = report.id and not is_asked)`,
} as const;
