import type { CohortId, CourseSessionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission } from '#modules/identity/index.ts';
import type { Cohort, CourseSession } from '../domain/cohort.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { findCohort, findCohortOfSession, lockCohort } from '../storage/cohorts.ts';

export type RegisterAct = 'read' | 'mark';

const PERMISSIONS: Readonly<Record<RegisterAct, Permission>> = {
  read: 'register.read',
  mark: 'register.mark',
};

/** Whether they lead any cohort at all; which, is asked of each. */
export function canOnAnyRegister({ policy, actor }: CoursesContext, act: RegisterAct): boolean {
  return policy.can(actor, PERMISSIONS[act]);
}

/** The list of this very cohort: of whoever leads it. */
function mayWithRegister(
  { policy, actor }: CoursesContext,
  act: RegisterAct,
  { leaderIds }: Pick<Cohort, 'leaderIds'>,
): boolean {
  return policy.can(actor, PERMISSIONS[act], { assigneeIds: leaderIds });
}

/** A published cohort that whoever acts leads. Of a draft there is no list, and of one that was cancelled none any more. */
export async function cohortOfLeader(
  tx: Tx,
  context: CoursesContext,
  act: RegisterAct,
  id: CohortId,
): Promise<Cohort | undefined> {
  const cohort = act === 'mark' ? await lockCohort(tx, id) : await findCohort(tx, id);
  if (cohort?.status !== 'published') return undefined;
  return mayWithRegister(context, act, cohort) ? cohort : undefined;
}

/** Likewise, by one of its sessions. */
export async function sessionOfLeader(
  tx: Tx,
  context: CoursesContext,
  act: RegisterAct,
  id: CourseSessionId,
): Promise<{ readonly cohort: Cohort; readonly session: CourseSession } | undefined> {
  const cohortId = await findCohortOfSession(tx, id);
  const cohort = cohortId && (await cohortOfLeader(tx, context, act, cohortId));
  const session = cohort?.sessions.find((one) => one.id === id);
  return cohort && session && { cohort, session };
}
