import {
  type Answer,
  document,
  type PageRequest,
  redirect,
  refusal,
} from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { ANY_SITE, type FeedEnding, type FeedEntry, feedType } from '#ui/feeds/feed.ts';
import { writeFeed } from '#ui/feeds/write-feed.tsx';
import { uiText } from '#ui/messages/index.ts';
import type { Area } from '#modules/areas/index.ts';
import { shownPosition } from '../../domain/published-position.ts';
import type { PublishedReport } from '../../domain/published-report.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { listedArea, listPath } from '../published/listed-area.ts';
import { publishedText } from '../published/messages/index.ts';
import { categoryName, placeOf } from '../published/published-words.ts';
import { listReportCategories } from '../../use-cases/list-report-categories.ts';
import { listPublished } from '../../use-cases/read-published.ts';
import { feedPath } from './feed-links.ts';

const ENTRIES = 50;

/** What was published last, of the whole installation. */
export function publishedFeed(ending: FeedEnding) {
  return (context: ReportsContext, request: PageRequest): Promise<Answer> =>
    feedOf(context, request, undefined, ending);
}

export function areaPublishedFeed(ending: FeedEnding) {
  return async (context: ReportsContext, request: PageRequest): Promise<Answer> => {
    const found = context.areas.bySlug(request.params['slug'] ?? '');
    if (!found) return refusal('absent');
    const area = listedArea(context.areas, found.area);
    if (found.moved || area.id !== found.area.id) {
      const to = localePath(request.locale, feedPath(area, ending));
      return redirect(to, { permanent: found.moved });
    }
    return await feedOf(context, request, area, ending);
  };
}

async function feedOf(
  context: ReportsContext,
  { locale, publicUrl }: PageRequest,
  area: Area | undefined,
  ending: FeedEnding,
): Promise<Answer> {
  const listed = await listPublished(context, { areaId: area?.id, limit: ENTRIES });
  if (!listed.ok) return refusal('absent');
  const { reports } = listed.value;
  const t = publishedText.in(locale);
  const categories = listReportCategories(context, area?.id);
  const address = (path: string) => publicUrl + localePath(locale, path);
  const body = writeFeed(ending, {
    title: area ? t('list.title.in', { area: nameIn(locale, area) }) : t('list.title'),
    description: t('list.lead'),
    language: locale,
    author: uiText.in(locale)('name'),
    home: address(listPath(area)),
    self: address(feedPath(area, ending)),
    updated: lastOf(reports.map(({ changedAt }) => changedAt)) ?? startOfDay(context),
    entries: reports.map((report) =>
      entryOf(context, locale, categories, address(`/reports/${report.id}`), report),
    ),
  });
  return document(body, feedType(ending), ANY_SITE);
}

function entryOf(
  { areas, platform: { clock } }: ReportsContext,
  locale: PageRequest['locale'],
  categories: readonly ReportCategory[],
  url: string,
  report: PublishedReport,
): FeedEntry {
  const category = categoryName(locale, categories, report.category);
  const place = placeOf(areas, locale, report);
  const status = publishedText.in(locale)(`status.${report.status}`);
  return {
    id: report.id,
    url,
    title: place === '' ? category : `${category}, ${place}`,
    words: report.words,
    note: status,
    category,
    // The day, as on its page: the minute could tell who was seen writing.
    published: report.submittedAt.toZonedDateTimeISO(clock.timeZone).startOfDay().toInstant(),
    updated: report.changedAt,
    position: shownPosition(report.positionRule, report.position),
  };
}

function lastOf(instants: readonly Temporal.Instant[]): Temporal.Instant | undefined {
  return instants.toSorted(Temporal.Instant.compare).at(-1);
}

/** A feed without anything says when, too; asked again on the same day, it is the same. */
function startOfDay({ platform: { clock } }: ReportsContext): Temporal.Instant {
  return clock.today().toZonedDateTime(clock.timeZone).toInstant();
}
