import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { feedLinks } from '../feeds/feed-links.ts';
import { listReportCategories } from '../../use-cases/list-report-categories.ts';
import { listShownCategories } from '../../use-cases/list-shown-categories.ts';
import { countPublished, listPublished } from '../../use-cases/read-published.ts';
import { ListContent } from './list-content.tsx';
import { drawnArea, listedArea, listPath } from './listed-area.ts';
import { publishedText } from './messages/index.ts';
import { type Narrowing, readNarrowing } from './narrowing.ts';
import { plainMap, SquaresMap } from './squares-map.tsx';

/** Of the whole installation. */
export async function publishedListPage(
  context: ReportsContext,
  request: PageRequest,
): Promise<Answer> {
  return await listPage(context, request, undefined);
}

export async function areaPublishedListPage(
  context: ReportsContext,
  request: PageRequest,
): Promise<Answer> {
  const found = context.areas.bySlug(request.params['slug'] ?? '');
  if (!found) return refusal('absent');
  const area = listedArea(context.areas, found.area);
  if (found.moved || area.id !== found.area.id) {
    const asked = request.query.size > 0 ? `?${request.query.toString()}` : '';
    const path = `${localePath(request.locale, listPath(area))}${asked}`;
    return redirect(path, { permanent: found.moved });
  }
  return await listPage(context, request, area);
}

async function listPage(
  context: ReportsContext,
  request: PageRequest,
  area: Area | undefined,
): Promise<Answer> {
  const { locale } = request;
  const t = publishedText.in(locale);
  const categories = listReportCategories(context, area?.id);
  const narrowing = readNarrowing(
    request.query,
    categories.map(({ key }) => key),
  );
  const { square, ...rest } = narrowing;
  const listed = await listPublished(context, {
    ...rest,
    ...(area && { areaId: area.id, square }),
  });
  if (!listed.ok) return refusal('absent');
  const map = await mapOf(context, request, area, narrowing);
  const title = area ? t('list.title.in', { area: nameIn(locale, area) }) : t('list.title');
  return page(
    <PublicPage
      request={request}
      title={title}
      description={t('list.lead')}
      styles={['published.css']}
      feeds={feedLinks(locale, area, title)}
      // What is narrowed is somebody's question, and pages after the first go away as others come.
      noIndex={request.query.size > 0}
      aside={map}
    >
      <ListContent
        context={context}
        request={request}
        area={area}
        categories={categories}
        offered={await listShownCategories(context, area?.id, categories)}
        narrowing={narrowing}
        listed={listed.value}
        hasMap={map !== undefined}
      />
    </PublicPage>,
  );
}

/** Each number leads to the list of the area that is drawn. */
async function mapOf(
  context: ReportsContext,
  { locale }: PageRequest,
  area: Area | undefined,
  narrowing: Narrowing,
) {
  const { areas } = context;
  const drawn = drawnArea(areas, area);
  const content = drawn && plainMap(areas, locale, drawn);
  if (!drawn || !content?.box) return undefined;
  const { category, state, month } = narrowing;
  const asked = { areaId: drawn.id, box: content.box, category, state, month };
  const counted = await countPublished(context, asked);
  if (!counted.ok) return undefined;
  return (
    <SquaresMap
      areas={areas}
      locale={locale}
      area={drawn}
      content={content}
      counts={counted.value}
      path={listPath(drawn)}
      narrowing={narrowing}
    />
  );
}
