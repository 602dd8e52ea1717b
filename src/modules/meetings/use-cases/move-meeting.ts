import { ok, refuse, type Result } from '#kernel/result.ts';
import {
  instantsOf,
  type LocalTimes,
  refuseTimes,
  type TimesRefusal,
} from '#kernel/time/local-times.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { changeStatus, type SeenMeeting, type StatusRefusal } from './change-status.ts';

export interface MoveMeeting extends SeenMeeting {
  readonly times: LocalTimes;
  /** Why, for everybody. */
  readonly reason: string;
}

/** `not-moved`: it begins then already. */
export type MoveRefusal = StatusRefusal | TimesRefusal | 'not-moved';

/** It takes place at another time. Its page says both, and calendars move it. */
export async function moveMeeting(
  context: MeetingsContext,
  { times, reason, ...seen }: MoveMeeting,
): Promise<Result<undefined, MoveRefusal>> {
  const { clock } = context.platform;
  return await changeStatus<TimesRefusal | 'not-moved'>(context, seen, {
    act: 'plan',
    status: 'moved',
    judge: ({ startsAt: before }) => {
      const impossible = refuseTimes(times, clock.now(), clock.timeZone);
      if (impossible) return refuse(impossible);
      const { startsAt, endsAt } = instantsOf(times, clock.timeZone);
      if (startsAt.equals(before)) return refuse('not-moved');
      return ok({ startsAt, endsAt, movedFrom: before, reason });
    },
  });
}
