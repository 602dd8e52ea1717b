import type { MeetingId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { findMeeting } from '../storage/load-meetings.ts';
import { accountsOfHosts, mayWithMeeting, canOnAnyMeeting } from './meeting-in-reach.ts';

export interface ReadDeskMeeting {
  readonly meeting: Meeting;
  readonly mayPlan: boolean;
  readonly mayRecord: boolean;
  /** Who records what was said need not be who may promise there. */
  readonly mayPromise: boolean;
}

/** One of them, whatever became of it, for whoever follows it. */
export async function readDeskMeeting(
  context: MeetingsContext,
  { id }: { readonly id: MeetingId },
): Promise<Result<ReadDeskMeeting, 'absent'>> {
  if (!canOnAnyMeeting(context, 'follow')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const meeting = await findMeeting(tx, id);
    if (!meeting) return refuse('absent');
    const accounts = await accountsOfHosts(tx, [meeting]);
    const may = (act: 'follow' | 'plan' | 'record') =>
      mayWithMeeting(context, act, meeting, accounts);
    if (!may('follow')) return refuse('absent');
    const mayRecord = may('record');
    const mayPromise = mayRecord && context.policy.can(context.actor, 'promise.give');
    return ok({ meeting, mayPlan: may('plan'), mayRecord, mayPromise });
  });
}
