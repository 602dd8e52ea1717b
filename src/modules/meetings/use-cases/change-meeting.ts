import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { isComing } from '../domain/meeting-status.ts';
import {
  instantsOf,
  type LocalTimes,
  refuseTimes,
  type TimesRefusal,
} from '#kernel/time/local-times.ts';
import type { Meeting, MeetingSaid } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { withPlaceBefore } from '../domain/same-place.ts';
import { updateMeeting } from '../storage/save-meeting.ts';
import type { SeenMeeting, StatusRefusal } from './change-status.ts';
import { judgeSaid, type SaidRefusal } from './judge-said.ts';
import {
  accountsOfHosts,
  mayWithMeeting,
  canOnAnyMeeting,
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
  if (!canOnAnyMeeting(context, 'plan')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await meetingInReach(tx, context, 'plan', id);
    if (!found) return refuse('absent');
    const { meeting } = found;
    if (!meeting.changedAt.equals(seenAt)) return refuse('changed');
    const changed = changedBy(context, meeting, said, times);
    if (!changed.ok) return changed;
    // Where it goes must be theirs, too.
    const accounts = await accountsOfHosts(tx, [said]);
    if (!mayWithMeeting(context, 'plan', said, accounts)) return refuse('not-yours');
    await updateMeeting(tx, changed.value);
    await tellChange(tx, context, [changed.value], 'changed', [meeting]);
    return ok(undefined);
  });
}

/** Calendars hear of what everybody has read; of a draft, nobody does, and it may take place at any other time. */
function changedBy(
  context: MeetingsContext,
  meeting: Meeting,
  said: MeetingSaid,
  times: LocalTimes | undefined,
): Result<Meeting, 'status-impossible' | SaidRefusal | TimesRefusal> {
  const { clock } = context.platform;
  const lacks = judgeSaid(context, said);
  if (lacks) return refuse(lacks);
  const changed = withPlaceBefore(meeting, { ...meeting, ...said, changedAt: clock.now() });
  if (isComing(meeting.status)) return ok({ ...changed, sequence: meeting.sequence + 1 });
  if (meeting.status !== 'draft') return refuse('status-impossible');
  if (!times) return ok(changed);
  const impossible = refuseTimes(times, clock.now(), clock.timeZone);
  return impossible ? refuse(impossible) : ok({ ...changed, ...instantsOf(times, clock.timeZone) });
}
