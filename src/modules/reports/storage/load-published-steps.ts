import { sql } from 'kysely';
import type { PublishedReportId, ReportUpdateId } from '#kernel/ids.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { PublishedStep } from '../domain/published-report.ts';
import { type Reader, statusOf } from './load-published.ts';
import type { ReportsTables } from './tables.ts';

/** What became of it, the first step first. */
export async function loadPublishedSteps(
  reader: Reader,
  id: PublishedReportId,
): Promise<readonly PublishedStep[]> {
  const rows = await reader
    .$extendTables<ReportsTables>()
    .selectFrom('reports.published_step')
    .select(['happened_at', 'status'])
    .where('published_id', '=', id)
    .orderBy('happened_at')
    .execute();
  return rows.map((row) => ({ at: row.happened_at, status: statusOf(row) }));
}

/** A step, and of which published report. */
export interface DatedStep extends PublishedStep {
  readonly id: ReportUpdateId;
  readonly publishedId: PublishedReportId;
}

/** From this moment on and before that one, the newest first; none of what is hidden. */
export async function loadStepsBetween(
  reader: Reader,
  between: { readonly from: Temporal.Instant; readonly before: Temporal.Instant },
  limit: number,
  skip: number,
): Promise<readonly DatedStep[]> {
  const rows = await stepsBetween(reader, between, limit, skip).execute();
  return rows.map((row) => ({
    id: rowId(row.id),
    publishedId: rowId(row.published_id),
    at: row.happened_at,
    status: statusOf(row),
  }));
}

/** The statement itself, so that a test may ask how it is answered. */
export function stepsBetween(
  reader: Reader,
  { from, before }: { readonly from: Temporal.Instant; readonly before: Temporal.Instant },
  limit: number,
  skip = 0,
) {
  return reader
    .$extendTables<ReportsTables>()
    .selectFrom('reports.published_step as step')
    .innerJoin('reports.published as published', 'published.id', 'step.published_id')
    .select(['step.id', 'step.published_id', 'step.happened_at', 'step.status'])
    .where('published.hidden_at', 'is', null)
    .where('step.happened_at', '>=', sql<Temporal.Instant>`${from}::timestamptz`)
    .where('step.happened_at', '<', sql<Temporal.Instant>`${before}::timestamptz`)
    .orderBy('step.happened_at', 'desc')
    .orderBy('step.id', 'desc')
    .limit(limit)
    .offset(skip);
}
