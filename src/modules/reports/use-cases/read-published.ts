import type { PublishedReportId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { KeptPublished, PublishedReport } from '../domain/published-report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findPublished, loadPublished, type PublishedFilter } from '../storage/load-published.ts';

const PAGE = 20;

/** For everybody. `gone`: it was there and was hidden; `absent`: it never was, or nobody may know. */
export async function readPublished(
  { policy, actor, platform }: ReportsContext,
  { id }: { readonly id: PublishedReportId },
): Promise<Result<PublishedReport, 'absent' | 'gone'>> {
  if (!policy.can(actor, 'published.read')) return refuse('absent');
  const found = await findPublished(platform.database.read, id);
  if (!found) return refuse('absent');
  return found.isHidden ? refuse('gone') : ok(forEverybody(found));
}

export interface PublishedAsked extends Omit<PublishedFilter, 'sent'> {
  readonly month?: Temporal.PlainYearMonth | undefined;
  readonly limit?: number;
}

export interface PublishedPage {
  readonly reports: readonly PublishedReport[];
  /** Where the next page begins; undefined: this is the last one. */
  readonly next: PublishedFilter['after'];
}

/** What was published, the newest first: of an area with all below it, of a sort, of a month. */
export async function listPublished(
  { policy, actor, platform }: ReportsContext,
  { month, limit = PAGE, ...filter }: PublishedAsked,
): Promise<Result<PublishedPage, 'forbidden'>> {
  if (!policy.can(actor, 'published.read')) return refuse('forbidden');
  const sent = month && {
    from: startOf(month, platform.config.timeZone),
    before: startOf(month.add({ months: 1 }), platform.config.timeZone),
  };
  const found = await loadPublished(platform.database.read, { ...filter, sent }, limit + 1);
  const reports = found.slice(0, limit).map(forEverybody);
  const last = reports.at(-1);
  const isMore = found.length > limit && last;
  return ok({ reports, next: isMore ? { at: last.submittedAt, id: last.id } : undefined });
}

function startOf(month: Temporal.PlainYearMonth, zone: string): Temporal.Instant {
  return month.toPlainDate({ day: 1 }).toZonedDateTime(zone).toInstant();
}

/** When it was edited, and whether it is hidden, is for those who publish. */
function forEverybody(kept: KeptPublished): PublishedReport {
  const { id, category, status, words, placeWords, position, areaId } = kept;
  const { submittedAt, changedAt, supporters } = kept;
  return {
    id,
    category,
    status,
    words,
    placeWords,
    position,
    areaId,
    submittedAt,
    changedAt,
    supporters,
  };
}
