import type { Area, AreaDirectory } from './modules/areas/index.ts';
import type { SiteFacts } from './platform/http/route.ts';

/**
 * What every page says of the installation. The home area is HOME_AREA; without it the only public
 * hromada, else the widest area. Read anew when the directory changed.
 */
export function siteFacts(
  homeSlug: string | undefined,
  areas: AreaDirectory,
  demonstration: () => boolean,
): () => SiteFacts {
  let known: { readonly key: string; readonly facts: SiteFacts } | undefined;
  return () => {
    const key = `${areas.version} ${demonstration()}`;
    if (known?.key !== key) {
      const area = homeArea(homeSlug, areas);
      known = { key, facts: { homeArea: area && factsOf(area), demonstration: demonstration() } };
    }
    return known.facts;
  };
}

export function homeArea(slug: string | undefined, areas: AreaDirectory): Area | undefined {
  if (slug !== undefined) return areas.bySlug(slug)?.area;
  const [widest] = areas.roots();
  if (widest === undefined) return undefined;
  const hromadas = [widest, ...areas.descendants(widest.id)].filter(
    ({ kind }) => kind === 'hromada',
  );
  return hromadas.length === 1 ? hromadas[0] : widest;
}

function factsOf({ name, nameEn, slug }: Area): NonNullable<SiteFacts['homeArea']> {
  return { name, nameEn, path: `/area/${slug}`, changePath: '/find' };
}
