import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';

export const CATEGORIES_PATH = '/desk/settings/report-categories';

/** In place of a key: a category that is not there yet. */
export const NEW = 'new';

/** Of everywhere, or of one area. */
export function categoriesAddress(locale: Locale, area: Area | undefined): string {
  return localePath(locale, CATEGORIES_PATH) + queryOf(area);
}

export function categoryAddress(locale: Locale, key: string, area: Area | undefined): string {
  return localePath(locale, `${CATEGORIES_PATH}/${key}`) + queryOf(area);
}

function queryOf(area: Area | undefined): string {
  return area ? `?area=${area.slug}` : '';
}

/** Undefined: everywhere. `unknown`: an address of no area of ours. */
export function areaAsked(
  areas: Pick<AreaDirectory, 'bySlug'>,
  query: URLSearchParams,
): Area | undefined | 'unknown' {
  const slug = query.get('area') ?? '';
  if (slug === '') return undefined;
  return areas.bySlug(slug)?.area ?? 'unknown';
}
