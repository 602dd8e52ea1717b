import type { AreaId } from '#kernel/ids.ts';
import type { ApiLanguage } from '#platform/http/operation.ts';
import type { ProgramRequest } from '#platform/http/program-route.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import { publicArea } from '../../domain/public-area.ts';
import type { PublishedReport } from '../../domain/published-report.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import { isOpen } from '../../domain/report-status.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { listFirstPhotos } from '../../use-cases/list-published-window.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import type { Open311Value } from './document.ts';
import { open311Text } from './messages/index.ts';
import { w3cDate } from './window.ts';

/** Views of published reports, whose categories and places are looked up once. */
export async function requestViews(
  context: ReportsContext,
  reports: readonly PublishedReport[],
  { language, publicUrl }: Pick<ProgramRequest, 'language' | 'publicUrl'>,
): Promise<readonly Open311Value[]> {
  const categoriesAt = reportCategoriesAt(context);
  const photos = await listFirstPhotos(
    context,
    reports.map(({ id }) => id),
  );
  return reports.map((report) => {
    const photo = photos.get(report.id);
    const mediaUrl = photo ? `${publicUrl}/reports/${report.id}/photos/${photo}` : null;
    const category = categoriesAt(report.areaId).find(({ key }) => key === report.category);
    return requestView(context, { report, category, mediaUrl }, language);
  });
}

interface Shown {
  readonly report: PublishedReport;
  readonly category: ReportCategory | undefined;
  readonly mediaUrl: string | null;
}

function requestView(
  context: ReportsContext,
  { report, category, mediaUrl }: Shown,
  language: ApiLanguage,
): Open311Value {
  const t = open311Text(language);
  const at = positionOf(context, report);
  const area = placeOf(context, report.areaId);
  const places = [report.placeWords, area && nameIn(language, area)];
  return {
    service_request_id: report.id,
    status: isOpen(report.status) ? 'open' : 'closed',
    status_notes: t(`status.${report.status}`),
    service_name: nameOf(report, category, language),
    service_code: report.category,
    description: report.words,
    agency_responsible: agencyOf(context, report, category, language),
    service_notice: null,
    // The day, as on its page: the minute could tell who was seen writing.
    requested_datetime: w3cDate(startOfDay(report.submittedAt, context.platform.clock.timeZone)),
    updated_datetime: w3cDate(report.changedAt),
    expected_datetime: null,
    address: places.filter((place) => place).join(', '),
    address_id: area?.code ?? null,
    zipcode: null,
    lat: at.lat,
    long: at.lon,
    media_url: mediaUrl,
  };
}

function startOfDay(at: Temporal.Instant, timeZone: string): Temporal.Instant {
  return at.toZonedDateTimeISO(timeZone).startOfDay().toInstant();
}

/** The areas that residents are shown, around one that may be hidden now. */
function chainOf(areas: AreaDirectory, areaId: AreaId | undefined): readonly Area[] {
  const shown = publicArea(areas, areaId);
  return shown ? areas.chain(shown.id) : [];
}

/** People outside the police know no beats. */
function placeOf({ areas }: ReportsContext, areaId: AreaId | undefined) {
  return chainOf(areas, areaId).findLast(({ kind }) => kind !== 'beat');
}

/**
 * Clients drop what has no position. Of a report whose own is not published it is the middle of its area, or of the
 * nearest one around it: a point that every report there has.
 */
function positionOf(
  { areas }: ReportsContext,
  { position, areaId }: PublishedReport,
): { readonly lat: number | null; readonly lon: number | null } {
  if (position) return position;
  return chainOf(areas, areaId).findLast(({ centre }) => centre)?.centre ?? NOWHERE;
}

const NOWHERE = { lat: null, lon: null };

/** A category that is no longer kept has its key only. */
function nameOf(
  { category: key }: PublishedReport,
  category: ReportCategory | undefined,
  language: ApiLanguage,
): string {
  return category ? category.name[language] : key;
}

/** The body that it is for, or the police station of the place. */
function agencyOf(
  { areas, organisations }: ReportsContext,
  { areaId }: PublishedReport,
  category: ReportCategory | undefined,
  language: ApiLanguage,
): string | null {
  const receiver = category?.receiverId && organisations.get(category.receiverId);
  const found = receiver ?? organisations.stationServing(chainOf(areas, areaId));
  return found ? nameIn(language, found) : null;
}
