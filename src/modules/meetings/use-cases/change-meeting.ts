import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { inTransaction } from '../../identity/index.ts';
import { isComing } from '../domain/meeting-status.ts';
import {
  instantsOf,
  type LocalTimes,
  refuseTimes,
  type TimesRefusal,
} from '../domain/meeting-times.ts';
import type { MeetingSaid } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { updateMeeting } from '../storage/save-meeting.ts';
import type { SeenMeeting, StatusRefusal } from './change-status.ts';
import { judgeSaid, type SaidRefusal } from './judge-said.ts';
import {
  accountsOfHosts,
  mayWithMeeting,
  mayWithSomeMeeting,
  meetingInReach,
} from './meeting-in-reach.ts';
import { tellChange } from './tell-change.ts';

export interface ChangeMeeting extends SeenMeeting {
  readonly said: MeetingSaid;
  /** Of a draft: what everybody has read is moved, and says so. */
  readonly times: LocalTimes | undefined;
}

export type ChangeRefusal = StatusRefusal | 'not-yours' | SaidRefusal | TimesRefusal;

/** What is said of a meeting that is still to come. */
export async function changeMeeting(
  context: MeetingsContext,
  { id, seenAt, said, times }: ChangeMeeting,
): Promise<Result<undefined, ChangeRefusal>> {
  const { clock, config } = context.platform;
  if (!mayWithSomeMeeting(context, 'plan')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await meetingInReach(tx, context, 'plan', id);
    if (!found) return refuse('absent');
    const { meeting } = found;
    if (!meeting.changedAt.equals(seenAt)) return refuse('changed');
    const isDraft = meeting.status === 'draft';
    if (!isDraft && !isComing(meeting.status)) return refuse('status-impossible');
    const impossible = isDraft && times && refuseTimes(times, clock.now(), config.timeZone);
    const lacks = judgeSaid(context, said) ?? (impossible || undefined);
    if (lacks) return refuse(lacks);
    // Where it goes must be theirs, too.
    if (!mayWithMeeting(context, 'plan', said, await accountsOfHosts(tx, [said]))) {
      return refuse('not-yours');
    }
    await updateMeeting(tx, {
      ...meeting,
      ...said,
      ...(isDraft && times && instantsOf(times, config.timeZone)),
      sequence: isDraft ? meeting.sequence : meeting.sequence + 1,
      changedAt: clock.now(),
    });
    await tellChange(tx, context, [{ ...meeting, areaId: said.areaId }], 'changed');
    return ok(undefined);
  });
}
