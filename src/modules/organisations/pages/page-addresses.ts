import type { SitemapEntry } from '#platform/http/sitemap.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { OrganisationDirectory } from '../domain/organisation-directory.ts';

/** The pages of the police stations, for search engines. */
export function stationPageAddresses(
  organisations: OrganisationDirectory,
): readonly SitemapEntry[] {
  return organisations
    .ofKind('station')
    .map(({ slug }) => ({ path: `/station/${slug}`, locales: MAIN_LOCALES }));
}
