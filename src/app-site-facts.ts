import type { Area, AreaDirectory } from './modules/areas/index.ts';
import type { HouseContext } from './app-context.ts';
import type { SiteFacts } from './platform/http/route.ts';

/** What every page says of the installation. Thought out anew when one of these changed. */
export function siteFacts({ platform, areas, officers, settings }: HouseContext): () => SiteFacts {
  let known: SiteFacts | undefined;
  const forget = () => {
    known = undefined;
  };
  areas.onRebuild(forget);
  officers.onChange(forget);
  settings.onChange(forget);
  return () => {
    known ??= {
      homeArea: factsOf(homeArea(platform.config.homeArea, areas)),
      keeper: settings.text('site.keeper'),
      demonstration: officers.isDemonstration(),
    };
    return known;
  };
}

/** HOME_AREA's; without it the only public hromada, else the widest area. */
export function homeArea(slug: string | undefined, areas: AreaDirectory): Area | undefined {
  if (slug !== undefined) return areas.bySlug(slug)?.area;
  const [widest] = areas.roots();
  if (widest === undefined) return undefined;
  const hromadas = [widest, ...areas.descendants(widest.id, 'hromada')].filter(
    ({ kind }) => kind === 'hromada',
  );
  return hromadas.length === 1 ? hromadas[0] : widest;
}

function factsOf(area: Area | undefined): SiteFacts['homeArea'] {
  if (area === undefined) return undefined;
  const { name, nameEn, slug } = area;
  return { name, nameEn, path: `/area/${slug}`, changePath: '/villages' };
}
