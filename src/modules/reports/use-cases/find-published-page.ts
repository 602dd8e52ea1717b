import type { PublishedReportId, ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findPublishedOf } from '../storage/load-published.ts';

/** Where everybody reads what is published of a report; absent: nothing is, or not any more. */
export async function findPublishedPage(
  { policy, actor, platform }: ReportsContext,
  { id }: { readonly id: ReportId },
): Promise<Result<PublishedReportId, 'absent'>> {
  if (!policy.can(actor, 'published.read')) return refuse('absent');
  const found = await findPublishedOf(platform.database.read, id);
  return found && !found.isHidden ? ok(found.id) : refuse('absent');
}
