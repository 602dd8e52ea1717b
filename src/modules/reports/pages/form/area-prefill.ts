import type { AreaDirectory } from '#modules/areas/index.ts';
import type { Draft } from './draft.ts';
import { isWide } from './judge-draft.ts';

interface Asking {
  readonly areas: Pick<AreaDirectory, 'bySlug'>;
}

/** The slug of the area that a page led here from; empty where it says nothing of where the problem is. */
export function areaPrefill({ areas }: Asking, slug: string | null): string {
  const area = slug === null ? undefined : areas.bySlug(slug)?.area;
  return area && !isWide(area) ? area.slug : '';
}

/** As the form begins: in a village the place is known, in a hromada where to look for it. */
export function prefilled(
  { areas }: Asking,
  slug: string | null,
): Partial<Pick<Draft, 'place' | 'around'>> {
  const known = areaPrefill({ areas }, slug);
  const area = known === '' ? undefined : areas.bySlug(known)?.area;
  if (!area) return {};
  return area.kind === 'hromada' ? { around: area.slug } : { place: area.slug };
}
