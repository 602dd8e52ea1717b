import { parseId, type ParticipantId, type SenderKey } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { giveSeat } from '../../attendance/index.ts';
import { COHORT_GATHERING } from '../domain/cohort-gathering.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import type { Participant } from '../domain/participant.ts';
import { saveDecision } from '../storage/participants.ts';
import { tellApplication } from './tell-change.ts';

/** What her seat is called by: her application’s own id, which nobody outside knows. */
export function seatKeyOf(id: ParticipantId): SenderKey {
  const key = parseId<'sender-key'>(id);
  if (!key) throw new Error('an application whose id is none');
  return key;
}

/** Accepted: she has a seat, or a place at the end of the line. `closed`: the course has begun. */
export async function seatParticipant(
  tx: Tx,
  context: CoursesContext,
  participant: Pick<Participant, 'id' | 'cohortId' | 'language'>,
): Promise<Result<undefined, 'closed'>> {
  const { id, cohortId, language } = participant;
  const owner = { ownerKind: COHORT_GATHERING, ownerId: cohortId };
  const given = await giveSeat(tx, context, { ...owner, key: seatKeyOf(id), language });
  if (!given.ok) return refuse('closed');
  await saveDecision(tx, id, 'accepted', context.platform.clock.now());
  await tellApplication(tx, context, participant, 'accepted');
  return ok(undefined);
}
