import type { Cohort } from './cohort.ts';
import type { CoursesContext } from './courses-context.ts';

/** An area that is hidden now takes what meets there along. */
export function isShownIn({
  areas,
}: Pick<CoursesContext, 'areas'>): (cohort: Pick<Cohort, 'areaId'>) => boolean {
  return ({ areaId }) => areas.get(areaId) !== undefined;
}
