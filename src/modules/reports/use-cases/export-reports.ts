import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { type ListedReport, listReports, type ReportsAsked } from './list-reports.ts';

/** What one takes along to work on; statistics are published elsewhere. */
const MAX_ROWS = 2_000;

/**
 * What a list shows, for a file of one’s own: none that is confidential, since more than twenty of those want two
 * people, and never how to reach somebody. That it was taken out is written down.
 */
export async function exportReports(
  context: ReportsContext,
  asked: ReportsAsked,
): Promise<Result<readonly ListedReport[], 'forbidden'>> {
  const { policy, actor, platform, areas } = context;
  if (!policy.can(actor, 'report.export')) return refuse('forbidden');
  const listed = await listReports(context, { ...asked, after: undefined, limit: MAX_ROWS });
  if (!listed.ok) return listed;
  const isTakenOut = ({ visibility, areaId }: ListedReport) =>
    visibility !== 'confidential' &&
    policy.can(actor, 'report.export', { areaIds: areaId ? areas.lineOf(areaId) : [] });
  const rows = listed.value.reports.filter(isTakenOut);
  await inTransaction(context, (tx) =>
    recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'report.export',
      thing: { kind: 'report' },
      detail: { count: rows.length },
    }),
  );
  return ok(rows);
}
