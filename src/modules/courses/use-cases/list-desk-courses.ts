import type { CohortId, CourseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { areasWithin } from '#modules/areas/index.ts';
import { accountOf, inTransaction } from '#modules/identity/index.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { Course } from '../domain/course.ts';
import type { ReachContext } from '../domain/courses-context.ts';
import { loadCohorts, type CohortsFilter } from '../storage/cohorts.ts';
import { findCourse, loadCourses } from '../storage/courses.ts';
import { countUndecided } from '../storage/participants.ts';
import { mayWithCohort, canOnAnyCohort } from './cohort-in-reach.ts';

export interface DeskCohort extends Cohort {
  readonly course: Course;
  /** How many applications wait; nought for whoever does not lead it, who reads none. */
  readonly undecided: number;
  /** Whoever asks leads it. */
  readonly isOwn: boolean;
}

export const COHORT_VIEWS = ['coming', 'drafts', 'over'] as const;
export type CohortView = (typeof COHORT_VIEWS)[number];

const SHOWN = 200;
/** What is over for longer is found by its course. */
const DAYS_SHOWN = 180;

/** Cohorts within one's own reach: the next first. */
export async function listDeskCohorts(
  context: ReachContext,
  view: CohortView,
): Promise<Result<readonly DeskCohort[], 'forbidden'>> {
  if (!canOnAnyCohort(context, 'follow')) return refuse('forbidden');
  const now = context.platform.clock.now();
  return await inTransaction(context, async (tx) => {
    const filter = { ...viewOf(view, now), within: withinReach(context) };
    return ok(await deskCohorts(tx, context, await loadCohorts(tx, filter, SHOWN)));
  });
}

export interface ListedCourses {
  readonly courses: readonly Course[];
  /** Whether they may describe another one. */
  readonly mayWrite: boolean;
}

/** All courses: whoever plans a cohort chooses among them. */
export async function listDeskCourses(
  context: ReachContext,
): Promise<Result<ListedCourses, 'forbidden'>> {
  if (!canOnAnyCohort(context, 'follow')) return refuse('forbidden');
  const courses = await loadCourses(context.platform.database.read);
  return ok({ courses, mayWrite: canOnAnyCohort(context, 'write') });
}

export interface ReadDeskCourse {
  readonly course: Course;
  /** Those within reach. */
  readonly cohorts: readonly DeskCohort[];
  readonly mayWrite: boolean;
  readonly mayPlan: boolean;
}

export async function readDeskCourse(
  context: ReachContext,
  { id }: { readonly id: CourseId },
): Promise<Result<ReadDeskCourse, 'absent'>> {
  if (!canOnAnyCohort(context, 'follow')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const course = await findCourse(tx, id);
    if (!course) return refuse('absent');
    const all = await loadCohorts(tx, { courseId: id }, SHOWN);
    const own = all.filter((cohort) => mayWithCohort(context, 'follow', cohort));
    return ok({
      course,
      cohorts: await deskCohorts(tx, context, own),
      mayWrite:
        canOnAnyCohort(context, 'write') &&
        all.every((cohort) => mayWithCohort(context, 'write', cohort)),
      mayPlan: canOnAnyCohort(context, 'plan'),
    });
  });
}

export interface ReadDeskCohort {
  readonly cohort: DeskCohort;
  readonly mayPlan: boolean;
  readonly mayScreen: boolean;
}

export async function readDeskCohort(
  context: ReachContext,
  { id }: { readonly id: CohortId },
): Promise<Result<ReadDeskCohort, 'absent'>> {
  if (!canOnAnyCohort(context, 'follow')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const [found] = await loadCohorts(tx, { ids: [id] }, 1);
    if (!found || !mayWithCohort(context, 'follow', found)) return refuse('absent');
    const [cohort] = await deskCohorts(tx, context, [found]);
    if (!cohort) return refuse('absent');
    return ok({
      cohort,
      mayPlan: mayWithCohort(context, 'plan', found),
      mayScreen: mayWithCohort(context, 'screen', found),
    });
  });
}

function viewOf(view: CohortView, now: Temporal.Instant): CohortsFilter {
  switch (view) {
    case 'coming':
      return { statuses: ['published'], endsAfter: now };
    case 'drafts':
      return { statuses: ['draft'] };
    case 'over':
      return {
        statuses: ['published', 'cancelled'],
        endsBefore: now,
        endsAfter: now.subtract({ hours: 24 * DAYS_SHOWN }),
      };
  }
}

/** Where whoever asks may follow cohorts, and whether what they lead: for a list that cannot ask it of each row. */
function withinReach(context: ReachContext): CohortsFilter['within'] {
  const { policy, actor } = context;
  const areaIds = areasWithin(context, 'course.follow');
  if (areaIds === 'everywhere') return undefined;
  const isGiven = policy.scopes(actor, 'course.follow').some(({ reach }) => reach === 'assigned');
  return { areaIds, leaderId: isGiven ? accountOf(actor) : undefined };
}

async function deskCohorts(
  tx: Tx,
  context: ReachContext,
  found: readonly Cohort[],
): Promise<readonly DeskCohort[]> {
  const { actor } = context;
  const courses = new Map((await loadCourses(tx)).map((course) => [course.id, course]));
  const led = found.filter((cohort) => mayWithCohort(context, 'screen', cohort));
  const undecided = await countUndecided(
    tx,
    led.map(({ id }) => id),
  );
  return found.flatMap((cohort) => {
    const course = courses.get(cohort.courseId);
    if (!course) return [];
    const isOwn = actor.kind === 'staff' && cohort.leaderIds.includes(actor.id);
    return [{ ...cohort, course, undecided: undecided.get(cohort.id) ?? 0, isOwn }];
  });
}
