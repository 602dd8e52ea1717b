import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { lockSeriesFrom } from '../storage/load-meetings.ts';
import { changeStatus, type SeenMeeting, type StatusRefusal } from './change-status.ts';
import { judgeSaid, type SaidRefusal } from './judge-said.ts';

export interface PublishMeeting extends SeenMeeting {
  /** With the later ones of its series. */
  readonly withSeries: boolean;
}

export type PublishRefusal = StatusRefusal | SaidRefusal | 'day-past';

/** From here on everybody reads it, and whoever comes counts on it. */
export async function publishMeeting(
  context: MeetingsContext,
  { withSeries, ...seen }: PublishMeeting,
): Promise<Result<undefined, PublishRefusal>> {
  const now = context.platform.clock.now();
  return await changeStatus<SaidRefusal | 'day-past'>(context, seen, {
    act: 'plan',
    status: 'published',
    judge: (meeting) => {
      const lacks = judgeSaid(context, meeting);
      if (lacks) return refuse(lacks);
      const isPast = Temporal.Instant.compare(meeting.startsAt, now) <= 0;
      return isPast ? refuse('day-past') : ok({ publishedAt: now });
    },
    others: async (tx, { seriesId, startsAt }) =>
      withSeries && seriesId ? await lockSeriesFrom(tx, seriesId, startsAt) : [],
  });
}
