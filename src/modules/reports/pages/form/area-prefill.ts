import type { AreaDirectory } from '../../../areas/index.ts';
import { isWide } from './judge-draft.ts';

/** The slug of the area that a page led here from; empty where it says nothing of where the problem is. */
export function areaPrefill(
  { areas }: { readonly areas: Pick<AreaDirectory, 'bySlug'> },
  slug: string | null,
): string {
  const area = slug === null ? undefined : areas.bySlug(slug)?.area;
  return area && !isWide(area) && area.kind !== 'hromada' ? area.slug : '';
}
