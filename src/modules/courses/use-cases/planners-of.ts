import type { Recipients } from '#modules/identity/index.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { CoursesContext } from '../domain/courses-context.ts';

/** Those who plan courses there and can name another leader: who is notified where no leader can sign in. */
export function plannersOf(
  { areas }: Pick<CoursesContext, 'areas'>,
  { areaId }: Pick<Cohort, 'areaId'>,
): Recipients {
  return { permission: 'course.plan', resource: { areaIds: areas.lineOf(areaId) } };
}
