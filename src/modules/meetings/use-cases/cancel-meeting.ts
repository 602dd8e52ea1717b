import { ok, type Result } from '#kernel/result.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { lockSeriesFrom } from '../storage/load-meetings.ts';
import { changeStatus, type SeenMeeting, type StatusRefusal } from './change-status.ts';

export interface CancelMeeting extends SeenMeeting {
  /** Why, for everybody. */
  readonly reason: string;
  /** With the later ones of its series. */
  readonly withSeries: boolean;
}

/** It does not take place. It stays in lists and calendars and says so: whoever knows of it would come otherwise. */
export async function cancelMeeting(
  context: MeetingsContext,
  { reason, withSeries, ...seen }: CancelMeeting,
): Promise<Result<undefined, StatusRefusal>> {
  return await changeStatus<never>(context, seen, {
    act: 'plan',
    status: 'cancelled',
    judge: () => ok({ reason }),
    others: async (tx, { seriesId, startsAt }) =>
      withSeries && seriesId ? await lockSeriesFrom(tx, seriesId, startsAt) : [],
  });
}
