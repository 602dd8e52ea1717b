import type { CourseSessionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import {
  instantsOf,
  type LocalTimes,
  refuseTimes,
  type TimesRefusal,
} from '#kernel/time/local-times.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { spanOf } from '../domain/plan-sessions.ts';
import { updateCohort } from '../storage/cohorts.ts';
import type { CohortStatusRefusal } from './change-cohort-status.ts';
import type { SeenCohort } from './change-cohort.ts';
import { cohortInReach, canOnAnyCohort } from './cohort-in-reach.ts';
import { seatCohort } from './seat-cohort.ts';
import { tellCohort } from './tell-change.ts';

export interface MoveSession extends SeenCohort {
  readonly sessionId: CourseSessionId;
  readonly times: LocalTimes;
}

/** `session-over`: it has begun already. */
export type MoveSessionRefusal = CohortStatusRefusal | TimesRefusal | 'session-over';

/** One session at another time. Whoever has a seat is told that there is news. */
export async function moveSession(
  context: CoursesContext,
  { id, seenAt, sessionId, times }: MoveSession,
): Promise<Result<undefined, MoveSessionRefusal>> {
  if (!canOnAnyCohort(context, 'plan')) return refuse('absent');
  const { clock } = context.platform;
  const refused = refuseTimes(times, clock.now(), clock.timeZone);
  if (refused) return refuse(refused);
  return await inTransaction(context, async (tx) => {
    const cohort = await cohortInReach(tx, context, 'plan', id);
    const session = cohort?.sessions.find((one) => one.id === sessionId);
    if (!cohort || !session) return refuse('absent');
    if (!cohort.changedAt.equals(seenAt)) return refuse('changed');
    if (cohort.status === 'cancelled') return refuse('status-impossible');
    if (Temporal.Instant.compare(session.startsAt, clock.now()) <= 0) return refuse('session-over');
    const moved = { ...session, ...instantsOf(times, clock.timeZone) };
    const changed = withSession(cohort, { ...moved, revision: session.revision + 1 }, clock.now());
    await updateCohort(tx, changed);
    if (changed.status === 'published') await seatCohort(tx, context, changed);
    await tellCohort(tx, context, changed, 'moved');
    return ok(undefined);
  });
}

function withSession(
  cohort: Cohort,
  moved: Cohort['sessions'][number],
  changedAt: Temporal.Instant,
): Cohort {
  const sessions = cohort.sessions.map((one) => (one.id === moved.id ? moved : one));
  const span = spanOf(sessions);
  const isEarlier = Temporal.Instant.compare(span.startsAt, cohort.applyUntil) < 0;
  return {
    ...cohort,
    ...span,
    sessions,
    changedAt,
    applyUntil: isEarlier ? span.startsAt : cohort.applyUntil,
  };
}
