import type { ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { canOnAnyReport, reportInReach } from './report-in-reach.ts';

/** Whether there is such a report that whoever asks may read: for a link to it, which is no look at it. */
export async function lookForReport(
  context: ReportsContext,
  id: ReportId,
): Promise<Result<undefined, 'absent'>> {
  if (!canOnAnyReport(context, 'read')) return refuse('absent');
  return await inTransaction(context, async (tx) =>
    (await reportInReach(tx, context, 'read', id)) ? ok(undefined) : refuse('absent'),
  );
}
