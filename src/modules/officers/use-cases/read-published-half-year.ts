import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { type Context, inTransaction } from '../../identity/index.ts';
import type { PublishedHalfYear } from '../domain/half-year-report.ts';
import { findHalfYearReport } from '../storage/half-year-reports.ts';
import type { HalfYearOf } from './half-year-in-reach.ts';

export interface ReadPublishedHalf {
  readonly published: PublishedHalfYear;
  readonly at: Temporal.Instant;
}

/** What an officer told everybody of a half-year. `gone`: it was published, and taken back. */
export async function readPublishedHalf(
  context: Context,
  of: HalfYearOf,
): Promise<Result<ReadPublishedHalf, 'absent' | 'gone'>> {
  if (!context.policy.can(context.actor, 'officer.read')) return refuse('absent');
  const report = await inTransaction(context, (tx) => findHalfYearReport(tx, of));
  if (report?.withdrawnAt) return refuse('gone');
  return report?.published && report.publishedAt
    ? ok({ published: report.published, at: report.publishedAt })
    : refuse('absent');
}
