import type { CohortId, CourseSessionId, ParticipantId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inOwnName, inTransaction, notify } from '#modules/identity/index.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import type { Participant } from '../domain/participant.ts';
import { findCohort, findCohortOfSession } from '../storage/cohorts.ts';
import { deleteMakeUp, insertMakeUp, lockSession } from '../storage/make-ups.ts';
import { findByCode, lockParticipant } from '../storage/participants.ts';
import { farAlong } from './far-along.ts';
import { cohortOfLeader, canOnAnyRegister } from './register-in-reach.ts';
import { plannersOf } from './planners-of.ts';

export interface ChangeMakeUp {
  /** Of another cohort. */
  readonly sessionId: CourseSessionId;
  readonly go: 'arrange' | 'cancel';
}

/** `choice-over`: two guests come already, it has begun, or she needs it no more. */
export type MakeUpRefusal = 'absent' | 'choice-over';

/** Whoever holds the code comes to a session of another cohort for a unit that she lacks, or comes no more. */
export async function chooseMakeUp(
  context: CoursesContext,
  { code, ...change }: ChangeMakeUp & { readonly code: ReceiptCode },
): Promise<Result<undefined, MakeUpRefusal>> {
  const { policy, actor, receipts } = context;
  if (!policy.can(actor, 'make-up.choose')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const found = await findByCode(tx, receipts.hashOf(code));
    const participant = found && (await lockParticipant(tx, found.id));
    if (!participant) return refuse('absent');
    return await changeMakeUp(tx, context, participant, change);
  });
}

/** The same for somebody who asked whoever leads her cohort. */
export async function arrangeMakeUp(
  context: CoursesContext,
  {
    cohortId,
    participantId,
    ...change
  }: ChangeMakeUp & { readonly cohortId: CohortId; readonly participantId: ParticipantId },
): Promise<Result<undefined, MakeUpRefusal>> {
  if (!canOnAnyRegister(context, 'mark')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const cohort = await cohortOfLeader(tx, context, 'mark', cohortId);
    if (!cohort) return refuse('absent');
    return await asInstallation(tx, context.platform, async () => {
      const participant = await lockParticipant(tx, participantId);
      if (participant?.cohortId !== cohortId) return refuse('absent');
      return await changeMakeUp(tx, context, participant, change);
    });
  });
}

async function changeMakeUp(
  tx: Tx,
  context: CoursesContext,
  participant: Participant,
  { sessionId, go }: ChangeMakeUp,
): Promise<Result<undefined, MakeUpRefusal>> {
  await lockSession(tx, sessionId);
  const far = await farAlong(tx, context, participant);
  if (!far) return refuse('absent');
  const from = go === 'arrange' ? far.choices : far.makeUps;
  if (from.every(({ id }) => id !== sessionId)) return refuse('choice-over');
  if (go === 'arrange') await insertMakeUp(tx, participant, sessionId);
  else await deleteMakeUp(tx, participant, sessionId);
  await tell(tx, context, participant, { sessionId, go });
  return ok(undefined);
}

/** Whoever leads that session hears that there is a guest, or none any more; not who. */
async function tell(
  tx: Tx,
  context: CoursesContext,
  { id }: Participant,
  { sessionId, go }: ChangeMakeUp,
): Promise<void> {
  const { clock, random } = context.platform;
  await recordEntry(tx, clock, random, {
    actor: context.actor,
    action: go === 'arrange' ? 'make-up.arrange' : 'make-up.cancel',
    thing: { kind: 'participant', id },
  });
  const cohortId = await findCohortOfSession(tx, sessionId);
  const cohort = cohortId && (await findCohort(tx, cohortId));
  if (!cohort) return;
  await recordEvent(tx, clock, random, {
    type: 'cohort.marked',
    subject: { cohort: cohort.id, area: cohort.areaId },
  });
  await notify(tx, context, {
    to: { accounts: cohort.leaderIds },
    orElse: plannersOf(context, cohort),
    kind: `make-up.${go}`,
    path: `/desk/courses/sessions/${sessionId}`,
  });
}
