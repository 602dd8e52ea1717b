import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { actOnSeat } from '#modules/attendance/index.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { mayApplicationBecome, type Participant } from '../domain/participant.ts';
import type { ParticipationAct } from '../domain/participation.ts';
import { lockCohort } from '../storage/cohorts.ts';
import { deleteMakeUpsOf } from '../storage/make-ups.ts';
import {
  findByCode,
  forgetContact,
  lockParticipant,
  saveWithdrawn,
} from '../storage/participants.ts';
import { tellApplication } from './tell-change.ts';

/** `over`: an offer that was not taken in time, or a course that has begun. */
export type ParticipationRefusal = 'absent' | 'over';

/** What whoever holds the code does with her place. Pressed twice, it is as it was after the first press. */
export async function changeParticipation(
  context: CoursesContext,
  code: ReceiptCode,
  act: ParticipationAct,
): Promise<Result<undefined, ParticipationRefusal>> {
  const { policy, actor, receipts } = context;
  if (!policy.can(actor, 'participation.change')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const held = await findByCode(tx, receipts.hashOf(code));
    // In the order in which an application is kept, so that nobody waits for anybody in a circle.
    const cohort = held && (await lockCohort(tx, held.cohortId));
    const participant = held && (await lockParticipant(tx, held.id));
    if (!cohort || !participant) return refuse('absent');
    if (act === 'no-news') {
      await forgetContact(tx, participant.id);
      return ok(undefined);
    }
    if (act === 'leave') return await leave(tx, context, participant);
    if (participant.status !== 'accepted') return refuse('over');
    return await actOnSeat(tx, context, participant.signUpId, act);
  });
}

async function leave(
  tx: Tx,
  context: CoursesContext,
  participant: Participant,
): Promise<Result<undefined, ParticipationRefusal>> {
  const { id, status, signUpId } = participant;
  if (status === 'withdrawn') return ok(undefined);
  if (!mayApplicationBecome(status, 'withdrawn')) return refuse('over');
  // Whoever waits is offered it at once.
  if (status === 'accepted') await actOnSeat(tx, context, signUpId, 'cancel');
  await deleteMakeUpsOf(tx, participant);
  await saveWithdrawn(tx, id);
  await tellApplication(tx, context, participant, 'withdrawn');
  return ok(undefined);
}
