import { bandOf } from '#kernel/disclosure/public-count.ts';
import type { Box } from '#kernel/geometry/geometry.ts';
import type { AreaId, PublishedReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { digitsFor, type MapSquare } from '../domain/map-square.ts';
import type { ReportPhoto } from '../domain/photo-files.ts';
import type { KeptPublished, PublishedReport, PublishedStep } from '../domain/published-report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { countInSquares, loadPublishedAreas } from '../storage/count-in-squares.ts';
import { findPublished, loadPublished, type PublishedFilter } from '../storage/load-published.ts';
import { loadPublishedSteps } from '../storage/load-published-steps.ts';
import { loadShownPhotos } from '../storage/photos.ts';

const PAGE = 20;

/** One published report as its page shows it. */
export interface PublishedCase {
  readonly report: PublishedReport;
  readonly steps: readonly PublishedStep[];
  /** Those that an officer shows. */
  readonly photos: readonly ReportPhoto[];
}

/** For everybody. `gone`: it was there and was hidden; `absent`: it never was, or nobody may know. */
export async function readPublished(
  context: ReportsContext,
  { id }: { readonly id: PublishedReportId },
): Promise<Result<PublishedCase, 'absent' | 'gone'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'published.read')) return refuse('absent');
  const { read } = platform.database;
  const found = await findPublished(read, id);
  if (!found) return refuse('absent');
  if (found.isHidden) return refuse('gone');
  const steps = await loadPublishedSteps(read, id);
  const photos = await inTransaction(context, (tx) => loadShownPhotos(tx, id));
  return ok({ report: forEverybody(found), steps, photos });
}

export interface PublishedAsked extends Omit<PublishedFilter, 'sent' | 'after'> {
  readonly month?: Temporal.PlainYearMonth | undefined;
  /** The last one of the page before. */
  readonly after?: PublishedReportId | undefined;
  readonly limit?: number;
}

export interface PublishedPage {
  readonly reports: readonly PublishedReport[];
  /** After which one the next page begins; undefined: this is the last page. */
  readonly next: PublishedReportId | undefined;
}

/** What was published, the newest first: of an area with all below it, a category, a month, a square of the area’s map. */
export async function listPublished(
  { policy, actor, platform }: ReportsContext,
  { month, after, limit = PAGE, ...filter }: PublishedAsked,
): Promise<Result<PublishedPage, 'forbidden'>> {
  if (!policy.can(actor, 'published.read')) return refuse('forbidden');
  const { read } = platform.database;
  const last = after && (await findPublished(read, after));
  // It was erased meanwhile: nobody knows where it stood.
  if (after && !last) return ok({ reports: [], next: undefined });
  const found = await loadPublished(
    read,
    {
      ...filter,
      sent: month && daysOf(month, platform.config.timeZone),
      after: last && { at: last.submittedAt, id: last.id },
    },
    limit + 1,
  );
  const reports = found.slice(0, limit).map(forEverybody);
  return ok({ reports, next: found.length > limit ? reports.at(-1)?.id : undefined });
}

export interface SquaresAsked extends Pick<PublishedAsked, 'category' | 'state' | 'month'> {
  readonly areaId: AreaId;
  /** What the map shows. */
  readonly box: Box;
}

/** How many there are where on an area’s map. */
export async function countPublished(
  { policy, actor, platform }: ReportsContext,
  { areaId, box, month, ...filter }: SquaresAsked,
): Promise<Result<ReadonlyMap<MapSquare, number>, 'forbidden'>> {
  if (!policy.can(actor, 'published.read')) return refuse('forbidden');
  const sent = month && daysOf(month, platform.config.timeZone);
  const asked = { ...filter, sent, digits: digitsFor(box) };
  return ok(await countInSquares(platform.database.read, areaId, asked));
}

/** Areas in which something was published: which pages there are to be found. */
export async function listPublishedAreas({
  policy,
  actor,
  platform,
}: ReportsContext): Promise<readonly AreaId[]> {
  if (!policy.can(actor, 'published.read')) return [];
  return await loadPublishedAreas(platform.database.read);
}

function daysOf(month: Temporal.PlainYearMonth, zone: string) {
  const startOf = (one: Temporal.PlainYearMonth): Temporal.Instant =>
    one.toPlainDate({ day: 1 }).toZonedDateTime(zone).toInstant();
  return { from: startOf(month), before: startOf(month.add({ months: 1 })) };
}

/** When it was edited, and whether it is hidden, is for those who publish. */
export function forEverybody(kept: KeptPublished): PublishedReport {
  const { id, category, status, words, placeWords, positionRule, position, areaId } = kept;
  const { submittedAt, changedAt, supporters, isLookedAt, answerReader } = kept;
  return {
    id,
    category,
    status,
    words,
    placeWords,
    positionRule,
    position,
    areaId,
    submittedAt,
    changedAt,
    supporters: bandOf('reports.supporters', supporters),
    isLookedAt,
    answerReader,
  };
}
