import type { Area, AreaDirectory } from '#modules/areas/index.ts';

/**
 * Which list holds the reports of an area. Residents read of a village in the list of the beat that answers for it, or of
 * the hromada where no beat or several do.
 */
export function listedArea(areas: AreaDirectory, area: Area): Area {
  if (area.kind !== 'settlement') return area;
  const beat = areas.answeringBeat(area.id);
  if (beat) return beat;
  return areas.chain(area.id).findLast(({ kind }) => kind !== 'settlement') ?? area;
}

/** Whose map is drawn of an area: its own, or of the only one in it where its own boundary is not known. */
export function drawnArea(areas: AreaDirectory, area: Area | undefined): Area | undefined {
  if (area && areas.box(area.id)) return area;
  const [only, ...others] = area ? areas.children(area.id) : areas.roots();
  return only && others.length === 0 ? drawnArea(areas, only) : undefined;
}

/** Areas one step narrower, each with a list of its own. */
export function narrowerAreas(areas: AreaDirectory, area: Area | undefined): readonly Area[] {
  if (!area) return areas.roots().filter(({ kind }) => kind !== 'settlement' && kind !== 'beat');
  if (area.kind === 'oblast' || area.kind === 'raion') return areas.children(area.id);
  const beats = areas.beatsOf(area.id).filter(({ id }) => id !== area.id);
  return area.kind === 'beat' ? [] : [...areas.children(area.id, 'city-district'), ...beats];
}

/** The address of a list, without the language. */
export function listPath(area: Area | undefined): string {
  return area ? `/area/${area.slug}/reports` : '/reports';
}

/** Where a resident says what is wrong. */
export const REPORT_PATH = '/report/new';
