import type { SitemapEntry } from '#platform/http/sitemap.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import { listPromisedAreas } from '../../use-cases/list-promises.ts';
import { promisesPath } from './paths.ts';

/** Lists that have something in them. */
export async function promisePageAddresses(
  context: PromisesContext,
): Promise<readonly SitemapEntry[]> {
  const ids = await listPromisedAreas(context);
  return ids.flatMap((id) => {
    const area = context.areas.get(id);
    return area ? [{ path: promisesPath(area), locales: MAIN_LOCALES }] : [];
  });
}
