import type { CohortId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { TimesRefusal } from '#kernel/time/local-times.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { CohortSaid } from '../domain/cohort-said.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { planSessions, type SessionsPlan } from '../domain/plan-sessions.ts';
import { updateCohort } from '../storage/cohorts.ts';
import { findCourse } from '../storage/courses.ts';
import { loadHeld } from '../storage/presence.ts';
import { cohortInReach, mayWithCohort, canOnAnyCohort } from './cohort-in-reach.ts';
import { type CohortSaidRefusal, judgeCohort } from './judge-cohort.ts';
import { saidOf } from './plan-cohort.ts';
import { seatCohort } from './seat-cohort.ts';
import { tellCohort } from './tell-change.ts';

export interface SeenCohort {
  readonly id: CohortId;
  /** When whoever acts saw it last: what a colleague did meanwhile is not written over. */
  readonly seenAt: Temporal.Instant;
}

export interface ChangeCohort extends SeenCohort {
  readonly said: CohortSaid;
  /** Only of a draft: what everybody has read is moved session by session. */
  readonly plan: SessionsPlan | undefined;
}

/** `session-over`: who was at one of its sessions is known, and would be forgotten with it. */
export type ChangeCohortRefusal =
  | 'absent'
  | 'changed'
  | 'status-impossible'
  | 'session-over'
  | 'not-yours'
  | 'leader-missing'
  | CohortSaidRefusal
  | TimesRefusal;

/** What is said of a cohort. Its participants are told when they meet somewhere else. */
export async function changeCohort(
  context: CoursesContext,
  { id, seenAt, said, plan }: ChangeCohort,
): Promise<Result<undefined, ChangeCohortRefusal>> {
  if (!canOnAnyCohort(context, 'plan')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const cohort = await cohortInReach(tx, context, 'plan', id);
    if (!cohort) return refuse('absent');
    const refused = await judgeChange(tx, context, cohort, { seenAt, said });
    if (refused) return refuse(refused);
    const sessions = await sessionsOf(tx, context, cohort, plan);
    if (!sessions.ok) return sessions;
    const changed: Cohort = { ...cohort, ...saidOf(context, said, sessions.value) };
    await updateCohort(tx, changed);
    if (changed.status === 'published') await seatCohort(tx, context, changed);
    const isResettled = changed.status === 'published' && venueOf(changed) !== venueOf(cohort);
    await tellCohort(tx, context, changed, isResettled ? 'resettled' : 'changed');
    return ok(undefined);
  });
}

async function judgeChange(
  tx: Tx,
  context: CoursesContext,
  { changedAt, status }: Cohort,
  { seenAt, said }: Pick<ChangeCohort, 'seenAt' | 'said'>,
): Promise<ChangeCohortRefusal | undefined> {
  if (!changedAt.equals(seenAt)) return 'changed';
  if (status === 'cancelled') return 'status-impossible';
  if (!mayWithCohort(context, 'plan', said)) return 'not-yours';
  if (status === 'published' && said.leaderIds.length === 0) return 'leader-missing';
  return await judgeCohort(tx, context, said);
}

async function sessionsOf(
  tx: Tx,
  { platform: { clock } }: CoursesContext,
  { status, courseId, sessions }: Cohort,
  plan: SessionsPlan | undefined,
): Promise<Result<Parameters<typeof saidOf>[2], 'session-over' | TimesRefusal>> {
  const course = plan && status === 'draft' ? await findCourse(tx, courseId) : undefined;
  if (!plan || !course) return ok(sessions);
  const held = await loadHeld(
    tx,
    sessions.map(({ id }) => id),
  );
  if (held.size > 0) return refuse('session-over');
  return planSessions(course.units, plan, clock.now(), clock.timeZone);
}

function venueOf({ venue, gettingThere }: Pick<Cohort, 'venue' | 'gettingThere'>): string {
  return JSON.stringify([venue.uk, venue.en, gettingThere.uk, gettingThere.en]);
}
