import type { SitemapEntry } from '#platform/http/sitemap.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import type { OfficersContext } from '../domain/officers-context.ts';

/** The pages of each area and each officer, for search engines. */
export function officerPageAddresses({
  areas,
  officers,
}: OfficersContext): readonly SitemapEntry[] {
  return [
    ...areas.all.map(({ slug }) => ({ path: `/area/${slug}`, locales: LOCALES })),
    ...officers.all().map(({ slug }) => ({ path: `/officer/${slug}`, locales: LOCALES })),
  ];
}
