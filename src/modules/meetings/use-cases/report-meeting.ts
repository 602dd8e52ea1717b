import { ok, type Result } from '#kernel/result.ts';
import type { InBoth } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { changeStatus, type SeenMeeting, type StatusRefusal } from './change-status.ts';

export interface ReportMeeting extends SeenMeeting {
  /** What was said, in plain words. */
  readonly minutes: InBoth;
}

/** Its page tells from here on what was said. Once more: a mistake is put right. */
export async function reportMeeting(
  context: MeetingsContext,
  { minutes, ...seen }: ReportMeeting,
): Promise<Result<undefined, StatusRefusal>> {
  const now = context.platform.clock.now();
  return await changeStatus<never>(context, seen, {
    act: 'record',
    status: 'reported',
    judge: ({ reportedAt }) => ok({ minutes, reportedAt: reportedAt ?? now }),
  });
}
