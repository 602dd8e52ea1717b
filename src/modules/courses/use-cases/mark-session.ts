import { type AccountId, type CourseSessionId, newId, type ParticipantId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { countWork, findOfficerOfAccount } from '#modules/officers/index.ts';
import type { Cohort, CourseSession } from '../domain/cohort.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { mayBeMarked } from '../domain/may-be-marked.ts';
import { findCourse } from '../storage/courses.ts';
import { loadHeld, loadPresent, saveHeld, savePresent } from '../storage/presence.ts';
import { recountOutcome } from './recount-outcome.ts';
import { canOnAnyRegister, sessionOfLeader } from './register-in-reach.ts';
import { guestsOf, seatedPeople } from './seated-people.ts';

export interface MarkSession {
  readonly id: CourseSessionId;
  /** Who was there; of all others it is said that they were not. */
  readonly presentIds: readonly ParticipantId[];
  /** When it was marked before, as whoever marks saw it; undefined: not yet. */
  readonly seenAt: Temporal.Instant | undefined;
}

/** `changed`: a colleague was faster, or somebody left the cohort meanwhile. */
export type MarkRefusal = 'absent' | 'changed' | 'not-begun' | 'over';

/** Says who was at a session, as often as somebody must be set right, and counts the cohorts anew that they are of. */
export async function markSession(
  context: CoursesContext,
  { id, presentIds, seenAt }: MarkSession,
): Promise<Result<undefined, MarkRefusal>> {
  if (!canOnAnyRegister(context, 'mark')) return refuse('absent');
  const now = context.platform.clock.now();
  return await inTransaction(context, async (tx) => {
    const found = await sessionOfLeader(tx, context, 'mark', id);
    if (!found) return refuse('absent');
    const { cohort, session } = found;
    const obstacle = mayBeMarked(cohort, session, now);
    if (obstacle) return refuse(obstacle);
    const before = (await loadHeld(tx, [id])).get(id);
    if (before?.markedAt.toString() !== seenAt?.toString()) return refuse('changed');
    const people = [
      ...(await seatedPeople(tx, context, cohort.id)),
      ...(await guestsOf(tx, context, id)),
    ];
    const present = people.filter((person) => presentIds.includes(person.id));
    if (present.length < new Set(presentIds).size) return refuse('changed');
    const wereThere = await loadPresent(tx, id);
    await savePresent(tx, id, people, present);
    const came = (await loadPresent(tx, id)).length;
    await saveHeld(tx, id, { came, markedAt: now });
    await recountAll(tx, context, cohort, [...wereThere, ...present]);
    if (!before) await countForLeaders(tx, context, cohort, session);
    await tell(tx, context, cohort, id);
    return ok(undefined);
  });
}

/** Its own cohort, and those of whoever made a unit up. */
async function recountAll(
  tx: Tx,
  context: CoursesContext,
  cohort: Cohort,
  people: readonly { readonly cohortId: Cohort['id'] }[],
): Promise<void> {
  const course = await findCourse(tx, cohort.courseId);
  if (!course) return;
  const ids = new Set([cohort.id, ...people.map(({ cohortId }) => cohortId)]);
  for (const id of ids) await recountOutcome(tx, context, course, { id });
}

/** It stands in the half-year of each officer who leads, once. */
async function countForLeaders(
  tx: Tx,
  context: CoursesContext,
  { areaId, leaderIds }: Cohort,
  { id, startsAt }: CourseSession,
): Promise<void> {
  const { clock, random } = context.platform;
  const doneOn = startsAt.toZonedDateTimeISO(clock.timeZone).toPlainDate();
  for (const leader of leaderIds) {
    const officerId = await findOfficerOfAccount(tx, leader satisfies AccountId);
    if (!officerId) continue;
    await countWork(tx, context, {
      kind: 'course-session',
      areaId,
      officerId,
      doneOn,
      source: { module: 'courses', id },
      key: newId<'sender-key'>(random),
    });
  }
}

async function tell(
  tx: Tx,
  { platform: { clock, random }, actor }: CoursesContext,
  { id, areaId }: Cohort,
  sessionId: CourseSession['id'],
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: 'register.mark',
    thing: { kind: 'cohort', id },
  });
  await recordEvent(tx, clock, random, {
    type: 'cohort.marked',
    subject: { cohort: id, area: areaId, session: sessionId },
  });
}
