import type { FileId, PublishedReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PublishedReport } from '../domain/published-report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import {
  findPublishedAmong,
  loadPublished,
  type PublishedFilter,
} from '../storage/load-published.ts';
import { loadFirstShown } from '../storage/photos.ts';
import { type DatedStep, loadStepsBetween } from '../storage/load-published-steps.ts';
import { forEverybody } from './read-published.ts';

export interface Between {
  readonly from: Temporal.Instant;
  readonly before: Temporal.Instant;
}

/** How many of the newest are passed over, and how many told. */
export interface PublishedPart {
  readonly skip: number;
  readonly take: number;
}

export interface PublishedWindow extends PublishedPart, Pick<PublishedFilter, 'state'> {
  /** When it was sent. */
  readonly sent: Between;
  /** Of any of these categories; undefined: of all. */
  readonly categories: readonly string[] | undefined;
}

/** What was sent within a time and published since, the newest first. */
export async function listPublishedWindow(
  { policy, actor, platform }: ReportsContext,
  { sent, state, categories, skip, take }: PublishedWindow,
): Promise<Result<readonly PublishedReport[], 'forbidden'>> {
  if (!policy.can(actor, 'published.read')) return refuse('forbidden');
  const { read } = platform.database;
  const found = await loadPublished(read, { sent, state, categories }, take, skip);
  return ok(found.map(forEverybody));
}

/** Of these, what is published and not hidden, the newest first. */
export async function listPublishedAmong(
  { policy, actor, platform }: ReportsContext,
  ids: readonly PublishedReportId[],
): Promise<Result<readonly PublishedReport[], 'forbidden'>> {
  if (!policy.can(actor, 'published.read')) return refuse('forbidden');
  return ok((await findPublishedAmong(platform.database.read, ids)).map(forEverybody));
}

/** Of these, which photograph stands for each, where an officer shows any. */
export async function listFirstPhotos(
  context: ReportsContext,
  ids: readonly PublishedReportId[],
): Promise<ReadonlyMap<PublishedReportId, FileId>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'published.read')) return new Map();
  return await inTransaction(context, (tx) => loadFirstShown(tx, ids));
}

/** What became of published reports within a time, the newest first. */
export async function listPublishedSteps(
  { policy, actor, platform }: ReportsContext,
  between: Between,
  { skip, take }: PublishedPart,
): Promise<Result<readonly DatedStep[], 'forbidden'>> {
  if (!policy.can(actor, 'published.read')) return refuse('forbidden');
  return ok(await loadStepsBetween(platform.database.read, between, take, skip));
}
