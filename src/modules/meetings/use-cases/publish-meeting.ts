import { ok, refuse, type Result } from '#kernel/result.ts';
import { isClosedAlready } from '../domain/meeting-places.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { lockSeriesFrom } from '../storage/load-meetings.ts';
import { changeStatus, type SeenMeeting, type StatusRefusal } from './change-status.ts';
import { judgeSaid, type SaidRefusal } from './judge-said.ts';

export interface PublishMeeting extends SeenMeeting {
  /** With the later ones of its series. */
  readonly withSeries: boolean;
}

export type PublishRefusal = StatusRefusal | NotYet;
/** Of which day it was planned for, or until when people sign up, nothing is left. */
type NotYet = SaidRefusal | 'day-past' | 'sign-up-closed';

/** From here on everybody reads it, and whoever comes counts on it. */
export async function publishMeeting(
  context: MeetingsContext,
  { withSeries, ...seen }: PublishMeeting,
): Promise<Result<undefined, PublishRefusal>> {
  const now = context.platform.clock.now();
  return await changeStatus<NotYet>(context, seen, {
    act: 'plan',
    status: 'published',
    judge: (meeting) => {
      const lacks = judgeSaid(context, meeting);
      if (lacks) return refuse(lacks);
      const isPast = Temporal.Instant.compare(meeting.startsAt, now) <= 0;
      if (isPast) return refuse('day-past');
      return isClosedAlready(meeting.places, meeting.startsAt, now)
        ? refuse('sign-up-closed')
        : ok({ publishedAt: now });
    },
    others: async (tx, { seriesId, startsAt }) =>
      withSeries && seriesId ? await lockSeriesFrom(tx, seriesId, startsAt) : [],
  });
}
