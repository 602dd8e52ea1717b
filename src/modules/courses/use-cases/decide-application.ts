import type { CohortId, ParticipantId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { mayApplicationBecome } from '../domain/participant.ts';
import { lockParticipant, saveDecision } from '../storage/participants.ts';
import { cohortInReach, canOnAnyCohort } from './cohort-in-reach.ts';
import { seatParticipant } from './seat-participant.ts';
import { tellApplication } from './tell-change.ts';

export interface DecideApplication {
  readonly id: ParticipantId;
  readonly cohortId: CohortId;
  readonly decision: 'accepted' | 'declined';
}

/** `closed`: the course has begun, or is cancelled. */
export type DecideRefusal = 'absent' | 'status-impossible' | 'closed';

/** Whoever leads the cohort accepts or declines. Accepted, she has a seat or waits for one, in the order of acceptance. */
export async function decideApplication(
  context: CoursesContext,
  { id, cohortId, decision }: DecideApplication,
): Promise<Result<undefined, DecideRefusal>> {
  if (!canOnAnyCohort(context, 'decide')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    // First the cohort, as everywhere: nobody waits for anybody in a circle.
    const cohort = await cohortInReach(tx, context, 'decide', cohortId);
    const participant = cohort && (await lockParticipant(tx, id));
    if (participant?.cohortId !== cohortId) return refuse('absent');
    if (!mayApplicationBecome(participant.status, decision)) return refuse('status-impossible');
    if (decision === 'accepted') return await seatParticipant(tx, context, participant);
    await saveDecision(tx, id, 'declined', context.platform.clock.now());
    await tellApplication(tx, context, participant, 'declined');
    return ok(undefined);
  });
}
