import type { SitemapEntry } from '../../../platform/http/sitemap.ts';
import { LOCALES } from '../../../platform/i18n/locales.ts';
import type { OfficersContext } from '../domain/officers-context.ts';

/** The pages of each area and each officer, for search engines. */
export function officerPageAddresses({
  areas,
  officers,
}: OfficersContext): readonly SitemapEntry[] {
  const all = areas.roots().flatMap((root) => [root, ...areas.descendants(root.id)]);
  return [
    ...all.map(({ slug }) => ({ path: `/area/${slug}`, locales: LOCALES })),
    ...officers.all().map(({ slug }) => ({ path: `/officer/${slug}`, locales: LOCALES })),
  ];
}
