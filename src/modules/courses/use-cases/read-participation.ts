import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { readSeat } from '#modules/attendance/index.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import type { Participant } from '../domain/participant.ts';
import {
  actsAt,
  type CourseOfParticipant,
  type ParticipationAct,
  type Standing,
  standingOf,
  type Venue,
  venueFor,
} from '../domain/participation.ts';
import { findCohort } from '../storage/cohorts.ts';
import { findCourse } from '../storage/courses.ts';
import { findByCode, hasContact } from '../storage/participants.ts';

/** What whoever holds the code sees: her own standing, and nobody else’s. */
export interface Participation {
  readonly participant: Participant;
  readonly course: CourseOfParticipant;
  readonly cohort: Pick<
    Cohort,
    'id' | 'number' | 'areaId' | 'sessions' | 'startsAt' | 'endsAt' | 'reason'
  >;
  readonly standing: Standing;
  readonly offeredUntil: Temporal.Instant | undefined;
  /** How many wait before her. */
  readonly before: number | undefined;
  readonly venue: Venue | undefined;
  readonly acts: readonly ParticipationAct[];
}

/** For whoever holds the code. */
export async function readParticipation(
  context: CoursesContext,
  code: ReceiptCode,
): Promise<Result<Participation, 'absent'>> {
  const { policy, actor, receipts } = context;
  if (!policy.can(actor, 'participation.read')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const participant = await findByCode(tx, receipts.hashOf(code));
    const participation = participant && (await participationOf(tx, context, participant));
    return participation ? ok(participation) : refuse('absent');
  });
}

async function participationOf(
  tx: Tx,
  context: CoursesContext,
  participant: Participant,
): Promise<Participation | undefined> {
  const cohort = await findCohort(tx, participant.cohortId);
  const course = cohort && (await findCourse(tx, cohort.courseId));
  if (!course) return undefined;
  const seat =
    participant.status === 'accepted'
      ? await readSeat(tx, context, participant.signUpId)
      : undefined;
  const standing = standingOf(participant.status, seat?.state, cohort);
  const { id, number, areaId, sessions, startsAt, endsAt, reason } = cohort;
  const hasBegun = Temporal.Instant.compare(startsAt, context.platform.clock.now()) <= 0;
  const acts = actsAt(standing, hasBegun);
  const isTold = await hasContact(tx, participant.id);
  return {
    participant,
    course,
    cohort: { id, number, areaId, sessions, startsAt, endsAt, reason },
    standing,
    offeredUntil: seat?.offeredUntil,
    before: seat?.before,
    venue: venueFor(standing, cohort),
    acts: isTold ? [...acts, 'no-news'] : acts,
  };
}
