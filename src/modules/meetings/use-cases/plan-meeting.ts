import type { MeetingId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { instantsOf, refuseTimes, type TimesRefusal } from '#kernel/time/local-times.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { isClosedAlready } from '../domain/meeting-places.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import {
  daysOf,
  type Recurrence,
  type RecurrenceRefusal,
  ruleOf,
} from '#kernel/time/recurrence.ts';
import { judgeSaid, type SaidRefusal } from './judge-said.ts';
import { accountsOfHosts, mayWithMeeting, canOnAnyMeeting } from './meeting-in-reach.ts';
import { type Planned, writePlanned } from './write-planned.ts';

export interface PlanMeeting extends Planned {
  readonly recurrence: Recurrence | undefined;
}

/** `not-yours`: whoever may only plan what they come to themselves is not among those who come. */
export type PlanRefusal =
  | 'absent'
  | 'not-yours'
  | 'sign-up-closed'
  | SaidRefusal
  | TimesRefusal
  | RecurrenceRefusal;

/** A meeting, or a series of them: each of its days is one of its own from here on. */
export async function planMeeting(
  context: MeetingsContext,
  input: PlanMeeting,
): Promise<Result<MeetingId, PlanRefusal>> {
  if (!canOnAnyMeeting(context, 'plan')) return refuse('absent');
  const days = judgePlan(context, input);
  if (!days.ok) return days;
  const { id, said } = input;
  return await inTransaction(context, async (tx) => {
    const accounts = await accountsOfHosts(tx, [said]);
    if (!mayWithMeeting(context, 'plan', said, accounts)) return refuse('not-yours');
    const { times, recurrence } = input;
    const rule = recurrence && ruleOf(times.day, recurrence);
    await writePlanned(tx, context, input, { days: days.value, rule });
    return ok(id);
  });
}

/** On which days it takes place, or why it cannot. */
function judgePlan(
  context: MeetingsContext,
  { said, times, recurrence }: PlanMeeting,
): Result<readonly Temporal.PlainDate[], Exclude<PlanRefusal, 'absent' | 'not-yours'>> {
  const { clock } = context.platform;
  const lacks = judgeSaid(context, said) ?? refuseTimes(times, clock.now(), clock.timeZone);
  if (lacks) return refuse(lacks);
  const { startsAt } = instantsOf(times, clock.timeZone);
  if (isClosedAlready(said.places, startsAt, clock.now())) return refuse('sign-up-closed');
  return recurrence ? daysOf(times.day, recurrence) : ok([times.day]);
}
