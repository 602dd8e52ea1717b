import type { MeetingId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { isComing, type MeetingStatus, mayMeetingBecome } from '../domain/meeting-status.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { updateMeeting } from '../storage/save-meeting.ts';
import {
  accountsOfHosts,
  type MeetingAct,
  mayWithMeeting,
  canOnAnyMeeting,
  meetingInReach,
} from './meeting-in-reach.ts';
import { tellChange } from './tell-change.ts';

export interface SeenMeeting {
  readonly id: MeetingId;
  /** When whoever acts saw it last: what a colleague did meanwhile is not written over. */
  readonly seenAt: Temporal.Instant;
}

/** `changed`: a colleague was faster. */
export type StatusRefusal = 'absent' | 'changed' | 'status-impossible';

interface Step<Refusal extends string> {
  readonly act: Exclude<MeetingAct, 'follow'>;
  readonly status: Exclude<MeetingStatus, 'draft'>;
  /** What else it changes, or why it may not be. */
  readonly judge: (meeting: Meeting) => Result<Partial<Meeting>, Refusal>;
  /** Which others become the same: later ones of the series. */
  readonly others?: (tx: Tx, meeting: Meeting) => Promise<readonly Meeting[]>;
  /** What is written with it; `before`: what it was until then. */
  readonly alongside?: (tx: Tx, meeting: Meeting, before: Meeting) => Promise<void>;
}

/** A meeting becomes something else, for everybody to read. */
export async function changeStatus<Refusal extends string>(
  context: MeetingsContext,
  { id, seenAt }: SeenMeeting,
  { act, status, judge, others, alongside }: Step<Refusal>,
): Promise<Result<undefined, StatusRefusal | Refusal>> {
  if (!canOnAnyMeeting(context, act)) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await meetingInReach(tx, context, act, id);
    if (!found) return refuse('absent');
    const { meeting } = found;
    if (!meeting.changedAt.equals(seenAt)) return refuse('changed');
    if (!mayMeetingBecome(meeting.status, status)) return refuse('status-impossible');
    const judged = judge(meeting);
    if (!judged.ok) return judged;
    const later = await inReachOf(tx, context, act, (await others?.(tx, meeting)) ?? []);
    const same = later.filter((other) => other.id !== id && mayMeetingBecome(other.status, status));
    const now = context.platform.clock.now();
    const become = (one: Meeting): Meeting => ({
      ...one,
      ...judged.value,
      status,
      changedAt: now,
      sequence: isComing(one.status) ? one.sequence + 1 : one.sequence,
    });
    const changed: Meeting[] = [];
    for (const before of [meeting, ...same]) {
      const one = become(before);
      await updateMeeting(tx, one);
      await alongside?.(tx, one, before);
      changed.push(one);
    }
    await tellChange(tx, context, changed, status);
    return ok(undefined);
  });
}

/** Of a series: one of its days may lie elsewhere by now, or be somebody else’s. */
async function inReachOf(
  tx: Tx,
  context: MeetingsContext,
  act: MeetingAct,
  meetings: readonly Meeting[],
): Promise<readonly Meeting[]> {
  const accounts = await accountsOfHosts(tx, meetings);
  return meetings.filter((one) => mayWithMeeting(context, act, one, accounts));
}
