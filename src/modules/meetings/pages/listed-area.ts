import type { Area, AreaDirectory } from '#modules/areas/index.ts';

/** Areas one step narrower, each with a list of its own. */
export function narrowerAreas(areas: AreaDirectory, area: Area | undefined): readonly Area[] {
  if (!area) return areas.roots().filter(({ kind }) => kind !== 'settlement' && kind !== 'beat');
  if (area.kind === 'oblast' || area.kind === 'raion') return areas.children(area.id);
  return area.kind === 'hromada' ? areas.descendants(area.id, 'settlement') : [];
}

/** The address of a list, without the language. */
export function listPath(area: Area | undefined): string {
  return area ? `/area/${area.slug}/meetings` : '/meetings';
}
