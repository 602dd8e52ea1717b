import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { giveSeat } from '#modules/attendance/index.ts';
import { COHORT_GATHERING } from '../domain/cohort-gathering.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import type { Participant } from '../domain/participant.ts';
import { saveDecision } from '../storage/participants.ts';
import { tellApplication } from './tell-change.ts';

/** Accepted: she has a seat, or a place at the end of the line. `closed`: the course has begun. */
export async function seatParticipant(
  tx: Tx,
  context: CoursesContext,
  participant: Pick<Participant, 'id' | 'cohortId' | 'language' | 'signUpId'>,
): Promise<Result<undefined, 'closed'>> {
  const { id, cohortId, language, signUpId } = participant;
  const owner = { ownerKind: COHORT_GATHERING, ownerId: cohortId };
  const given = await giveSeat(tx, context, { ...owner, id: signUpId, language });
  if (!given.ok) return refuse('closed');
  await saveDecision(tx, id, 'accepted', context.platform.clock.now());
  await tellApplication(tx, context, participant, 'accepted');
  return ok(undefined);
}
