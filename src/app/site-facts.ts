import { type Area, AREA_KINDS, type AreaDirectory } from '#modules/areas/index.ts';
import type { AppContext } from './context.ts';
import { memoize } from '#platform/cache/track-reads.ts';
import type { SiteFacts } from '#platform/http/route.ts';

/** What every page says of the installation. */
export function siteFacts({ platform, areas, officers, settings }: AppContext): () => SiteFacts {
  return memoize(() => ({
    homeArea: factsOf(homeArea(platform.config.homeArea, areas)),
    keeper: settings.text('site.keeper'),
    demonstration: officers.isDemonstration(),
  }));
}

/**
 * HOME_AREA's; without it the only public hromada, else the widest area. Of several that are as wide none: two hromadas
 * whose raion nobody has published yet are each other's equals, and the site is no more the one's than the other's.
 */
export function homeArea(
  slug: string | undefined,
  areas: Pick<AreaDirectory, 'all' | 'bySlug' | 'roots'>,
): Area | undefined {
  if (slug !== undefined) return areas.bySlug(slug)?.area;
  const hromadas = areas.all.filter(({ kind }) => kind === 'hromada');
  if (hromadas.length === 1) return hromadas[0];
  const width = ({ kind }: Area) => AREA_KINDS.indexOf(kind);
  const [widest, next] = areas.roots().toSorted((one, other) => width(one) - width(other));
  return widest && next && width(widest) === width(next) ? undefined : widest;
}

function factsOf(area: Area | undefined): SiteFacts['homeArea'] {
  if (area === undefined) return undefined;
  const { name, nameEn, slug } = area;
  return { name, nameEn, path: `/area/${slug}`, changePath: '/villages' };
}
