import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { asInstallation, inTransaction } from '../../identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { countOpen, type OpenCounts } from '../storage/count-open-reports.ts';
import { mayWithSomeReport } from './report-in-reach.ts';
import { withinReach } from './within-reach.ts';

export interface ReportCounts extends OpenCounts {
  /** Whether whoever asks is an officer, so that something can be theirs. */
  readonly isOfficer: boolean;
}

/** How many wait, of those that one may read: figures for the navigation and the tabs, without a word of any. */
export async function countReports(
  context: ReportsContext,
): Promise<Result<ReportCounts, 'forbidden'>> {
  if (!mayWithSomeReport(context, 'read')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const reach = await withinReach(tx, context);
    const counts = await asInstallation(tx, context.platform, () => countOpen(tx, reach));
    return ok({ ...counts, isOfficer: reach.givenTo.length > 0 });
  });
}
