import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import {
  type PublishedHalfYear,
  type ToldFigure,
  toldFigures,
} from '../domain/half-year-report.ts';
import { findHalfYearReport } from '../storage/half-year-reports.ts';
import type { HalfYearOf } from './half-year-in-reach.ts';

export interface ToldHalfYear extends Omit<PublishedHalfYear, 'figures'> {
  readonly figures: readonly ToldFigure[];
}

export interface ReadPublishedHalf {
  readonly published: ToldHalfYear;
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
  if (!report?.published || !report.publishedAt) return refuse('absent');
  const { published, publishedAt } = report;
  return ok({
    published: { ...published, figures: toldFigures(published.figures) },
    at: publishedAt,
  });
}
