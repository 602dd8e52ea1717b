import type { ReportId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Context } from '../../identity/index.ts';
import type { KeptPublished } from '../domain/published-report.ts';
import { findPublishedOf } from '../storage/load-published.ts';

/** What everybody reads of a report, by its own id; absent: nothing is published of it, or not any more. */
export async function findPublishedWork(
  { policy, actor, platform }: Context,
  { id }: { readonly id: ReportId },
): Promise<Result<KeptPublished, 'absent'>> {
  if (!policy.can(actor, 'published.read')) return refuse('absent');
  const found = await findPublishedOf(platform.database.read, id);
  return found && !found.isHidden ? ok(found) : refuse('absent');
}
