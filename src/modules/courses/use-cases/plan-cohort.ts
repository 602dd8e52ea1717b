import { type CohortId, type CourseId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { TimesRefusal } from '#kernel/time/local-times.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { CohortSaid } from '../domain/cohort-said.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import {
  applyUntilOf,
  type PlannedSession,
  planSessions,
  type SessionsPlan,
  spanOf,
} from '../domain/plan-sessions.ts';
import { findCohort, insertCohort, nextCohortNumber } from '../storage/cohorts.ts';
import { lockCourse } from '../storage/courses.ts';
import { mayWithCohort, canOnAnyCohort } from './cohort-in-reach.ts';
import { type CohortSaidRefusal, judgeCohort } from './judge-cohort.ts';
import { tellCohort } from './tell-change.ts';

export interface PlanCohort {
  /** The sender’s key: the same again is the same cohort. */
  readonly id: CohortId;
  readonly courseId: CourseId;
  readonly said: CohortSaid;
  readonly plan: SessionsPlan;
}

/** `not-yours`: whoever may only plan what they lead themselves does not lead it. */
export type PlanCohortRefusal =
  | 'absent'
  | 'not-yours'
  | 'course-unknown'
  | CohortSaidRefusal
  | TimesRefusal;

/** A cohort as a draft, with a session for each unit. */
export async function planCohort(
  context: CoursesContext,
  { id, courseId, said, plan }: PlanCohort,
): Promise<Result<CohortId, PlanCohortRefusal>> {
  if (!canOnAnyCohort(context, 'plan')) return refuse('absent');
  const { clock } = context.platform;
  return await inTransaction(context, async (tx) => {
    if (!mayWithCohort(context, 'plan', said)) return refuse('not-yours');
    const course = await lockCourse(tx, courseId);
    if (!course) return refuse('course-unknown');
    if (await findCohort(tx, id)) return ok(id);
    const refused = await judgeCohort(tx, context, said);
    if (refused) return refuse(refused);
    const planned = planSessions(course.units, plan, clock.now(), clock.timeZone);
    if (!planned.ok) return planned;
    const cohort = await newCohort(tx, context, { id, courseId, said }, planned.value);
    await insertCohort(tx, cohort);
    await tellCohort(tx, context, cohort, 'planned');
    return ok(id);
  });
}

async function newCohort(
  tx: Tx,
  context: CoursesContext,
  { id, courseId, said }: Omit<PlanCohort, 'plan'>,
  planned: readonly PlannedSession[],
): Promise<Cohort> {
  return {
    id,
    courseId,
    number: await nextCohortNumber(tx, courseId),
    status: 'draft',
    reason: '',
    publishedAt: undefined,
    ...saidOf(context, said, planned),
  };
}

/** What is said of a cohort, with these sessions. */
export function saidOf(
  { platform: { clock, random } }: CoursesContext,
  { applyUntil, ...said }: CohortSaid,
  sessions: readonly (PlannedSession | Cohort['sessions'][number])[],
) {
  const span = spanOf(sessions);
  return {
    ...said,
    ...span,
    applyUntil: applyUntilOf(applyUntil, span.startsAt, clock.timeZone),
    changedAt: clock.now(),
    sessions: sessions.map((session) =>
      'id' in session ? session : { ...session, id: newId<'course-session'>(random), revision: 0 },
    ),
  };
}
