import type { ReportId } from '../../../kernel/ids.ts';
import { inTransaction } from '../../identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { mayWithSomeReport, reportInReach } from './report-in-reach.ts';

/** Whether there is such a report and whoever asks may read it: for a link to it, which is no look at it. */
export async function mayReadReport(context: ReportsContext, id: ReportId): Promise<boolean> {
  if (!mayWithSomeReport(context, 'read')) return false;
  return await inTransaction(
    context,
    async (tx) => (await reportInReach(tx, context, 'read', id)) !== undefined,
  );
}
