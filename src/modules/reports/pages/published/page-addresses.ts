import type { SitemapEntry } from '#platform/http/sitemap.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { listPublishedAreas } from '../../use-cases/read-published.ts';
import { listedArea, listPath } from './listed-area.ts';

/** Lists that have something in them. A single report is for no search engine: it is erased later. */
export async function publishedPageAddresses(
  context: ReportsContext,
): Promise<readonly SitemapEntry[]> {
  const ids = await listPublishedAreas(context);
  return ids.flatMap((id) => {
    const area = context.areas.get(id);
    return area && listedArea(context.areas, area).id === id
      ? [{ path: listPath(area), locales: MAIN_LOCALES }]
      : [];
  });
}
