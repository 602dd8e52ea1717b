import type { SitemapEntry } from '#platform/http/sitemap.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';

/** Each open school. */
export function schoolPageAddresses({ organisations }: SchoolsContext): readonly SitemapEntry[] {
  return organisations
    .ofKind('school')
    .map(({ slug }) => ({ path: `/school/${slug}`, locales: MAIN_LOCALES }));
}
