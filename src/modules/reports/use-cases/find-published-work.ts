import type { PublishedReportId, ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Context } from '#modules/identity/index.ts';
import type { KeptPublished } from '../domain/published-report.ts';
import { findPublishedOf, findReportOf } from '../storage/load-published.ts';

export interface PublishedWork {
  /** The report’s own. */
  readonly id: ReportId;
  readonly published: KeptPublished;
}

/** What everybody reads of a report, by its own id or by that of its page; absent: nothing is published of it, or not any more. */
export async function findPublishedWork(
  { policy, actor, platform }: Context,
  asked: { readonly id: ReportId } | { readonly publishedId: PublishedReportId },
): Promise<Result<PublishedWork, 'absent'>> {
  if (!policy.can(actor, 'published.read')) return refuse('absent');
  const reader = platform.database.read;
  const id = 'id' in asked ? asked.id : await findReportOf(reader, asked.publishedId);
  const published = id && (await findPublishedOf(reader, id));
  return published && !published.isHidden ? ok({ id, published }) : refuse('absent');
}
