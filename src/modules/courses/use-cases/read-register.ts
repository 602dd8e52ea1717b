import type { CohortId, CourseSessionId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { Cohort, CourseSession } from '../domain/cohort.ts';
import type { Course } from '../domain/course.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { isShownIn } from '../domain/is-shown-in.ts';
import { makeUpChoices, type SessionElsewhere } from '../domain/make-up.ts';
import { mayBeMarked } from '../domain/may-be-marked.ts';
import { type Progress, progressOf } from '../domain/progress.ts';
import type { RegisterPerson } from '../domain/register-person.ts';
import { findCourse } from '../storage/courses.ts';
import { loadMakeUps, loadSessionsElsewhere } from '../storage/make-ups.ts';
import { loadCertified } from '../storage/outcomes.ts';
import { type Held, loadAttended, loadHeld, loadPresent } from '../storage/presence.ts';
import { lengthOf } from './recount-outcome.ts';
import { cohortOfLeader, canOnAnyRegister, sessionOfLeader } from './register-in-reach.ts';
import { guestsOf, seatedPeople } from './seated-people.ts';

export interface RegisterRow {
  readonly person: RegisterPerson;
  readonly progress: Progress;
  /** To which sessions of other cohorts she comes. */
  readonly makeUps: readonly SessionElsewhere[];
  /** To which she could. */
  readonly choices: readonly SessionElsewhere[];
  readonly isCertified: boolean;
}

export interface Register {
  readonly course: Course;
  readonly cohort: Cohort;
  readonly rows: readonly RegisterRow[];
  readonly held: ReadonlyMap<CourseSessionId, Held>;
}

/** Who is in a cohort and how far each is: the one place where they stand by what they are called, for whoever leads it. */
export async function readRegister(
  context: CoursesContext,
  { id }: { readonly id: CohortId },
): Promise<Result<Register, 'absent'>> {
  if (!canOnAnyRegister(context, 'read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const cohort = await cohortOfLeader(tx, context, 'read', id);
    const course = cohort && (await findCourse(tx, cohort.courseId));
    if (!cohort || !course) return refuse('absent');
    await recordReading(tx, context, id);
    const rows = await rowsOf(tx, context, course, cohort);
    const held = await loadHeld(
      tx,
      cohort.sessions.map((session) => session.id),
    );
    return ok({ course, cohort, rows, held });
  });
}

async function rowsOf(
  tx: Tx,
  context: CoursesContext,
  course: Course,
  cohort: Cohort,
): Promise<readonly RegisterRow[]> {
  const people = await seatedPeople(tx, context, cohort.id);
  const attended = Map.groupBy(await loadAttended(tx, cohort.id), (one) => one.participantId);
  const makeUps = Map.groupBy(await loadMakeUps(tx, cohort.id), (one) => one.participantId);
  const certified = await loadCertified(tx, cohort.id);
  const now = context.platform.clock.now();
  // Guests of other cohorts are counted, too, whom whoever asks does not see.
  const elsewhere = await asInstallation(tx, context.platform, () =>
    loadSessionsElsewhere(tx, cohort, now),
  );
  return people.map((person) => {
    const progress = progressOf(lengthOf(course), attended.get(person.id) ?? []);
    const planned = (makeUps.get(person.id) ?? []).map(({ sessionId }) => sessionId);
    return {
      person,
      progress,
      makeUps: elsewhere.filter((session) => planned.includes(session.id)),
      choices: makeUpChoices(progress, planned, elsewhere.filter(isShownIn(context))),
      isCertified: certified.includes(person.id),
    };
  });
}

export interface SessionRegister {
  readonly course: Course;
  readonly cohort: Cohort;
  readonly session: CourseSession;
  /** Of the cohort, and after them those who make the unit up. */
  readonly people: readonly RegisterPerson[];
  readonly presentIds: readonly RegisterPerson['id'][];
  readonly held: Held | undefined;
  /** Why nobody is marked now. */
  readonly obstacle: ReturnType<typeof mayBeMarked>;
}

/** Who is to come to one session, and who was marked as there. */
export async function readSessionRegister(
  context: CoursesContext,
  { id }: { readonly id: CourseSessionId },
): Promise<Result<SessionRegister, 'absent'>> {
  if (!canOnAnyRegister(context, 'read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await sessionOfLeader(tx, context, 'read', id);
    const course = found && (await findCourse(tx, found.cohort.courseId));
    if (!found || !course) return refuse('absent');
    const { cohort, session } = found;
    await recordReading(tx, context, cohort.id);
    const present = await loadPresent(tx, id);
    return ok({
      course,
      cohort,
      session,
      people: [
        ...(await seatedPeople(tx, context, cohort.id)),
        ...(await guestsOf(tx, context, id)),
      ],
      presentIds: present.map((one) => one.id),
      held: (await loadHeld(tx, [id])).get(id),
      obstacle: mayBeMarked(cohort, session, context.platform.clock.now()),
    });
  });
}

async function recordReading(
  tx: Tx,
  { platform: { clock, random }, actor }: CoursesContext,
  id: CohortId,
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: 'register.read',
    thing: { kind: 'cohort', id },
  });
}
