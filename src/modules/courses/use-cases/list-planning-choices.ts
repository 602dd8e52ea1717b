import type { AccountId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import { inTransaction, listPeople, namesOf, type PeopleContext } from '#modules/identity/index.ts';
import type { Course } from '../domain/course.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { ownLeading } from '../domain/own-leading.ts';
import { loadCourses } from '../storage/courses.ts';
import { mayWithCohort, canOnAnyCohort } from './cohort-in-reach.ts';

export interface LeaderChoice {
  readonly id: AccountId;
  readonly name: string;
}

export interface PlanningChoices {
  /** A hromada with its settlements, where whoever asks plans. */
  readonly places: readonly { readonly hromada: Area; readonly parts: readonly Area[] }[];
  /** Those that somebody may plan a cohort of. */
  readonly courses: readonly Course[];
  /** Who may lead a cohort. */
  readonly leaders: readonly LeaderChoice[];
}

/** Between what whoever plans a cohort chooses. `leaderIds`: those who lead it already. */
export async function listPlanningChoices(
  context: CoursesContext & PeopleContext,
  leaderIds: readonly AccountId[],
): Promise<Result<PlanningChoices, 'forbidden'>> {
  if (!canOnAnyCohort(context, 'plan')) return refuse('forbidden');
  const { areas } = context;
  const own = ownLeading(context);
  const places = areas.all
    .filter(
      ({ id, kind }) =>
        kind === 'hromada' && mayWithCohort(context, 'plan', { areaId: id, leaderIds: own }),
    )
    .map((hromada) => ({ hromada, parts: areas.descendants(hromada.id, 'settlement') }));
  const courses = await loadCourses(context.platform.database.read);
  return ok({
    places,
    courses: courses.filter(({ status }) => status !== 'withdrawn'),
    leaders: await leadersFor(context, [...own, ...leaderIds]),
  });
}

/** Colleagues whom whoever asks sees, themselves, and who leads it already. */
async function leadersFor(
  context: CoursesContext & PeopleContext,
  known: readonly AccountId[],
): Promise<readonly LeaderChoice[]> {
  const filter = { text: undefined, role: 'course-leader', status: 'active' } as const;
  const people = await listPeople(context, filter);
  const seen = people.ok ? people.value.people : [];
  const names = await inTransaction(context, (tx) => namesOf(tx, known));
  const others = seen.filter(({ id }) => !names.has(id));
  return [
    ...[...names].map(([id, name]) => ({ id, name })),
    ...others.map(({ id, name }) => ({ id, name })),
  ];
}
