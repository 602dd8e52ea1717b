import type { MeetingId, SeriesId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { followSubject, type SurveysContext } from '#modules/surveys/index.ts';
import { MEETING } from '../domain/meeting-owner.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { loadSeriesIds } from '../storage/series-ids.ts';

interface FollowMeeting {
  readonly id: MeetingId;
  /** All of its days changed with it, as far as they are to come. */
  readonly seriesId: SeriesId | undefined;
}

/** Others come to it, or it is elsewhere: whoever does not come any more reads no more what people thought of it. */
export async function followMeeting(
  context: MeetingsContext & SurveysContext,
  { id, seriesId }: FollowMeeting,
): Promise<Result<undefined, 'forbidden'>> {
  const { policy, actor, platform, surveySubjects } = context;
  if (!policy.can(actor, 'meeting.tell')) return refuse('forbidden');
  const kind = surveySubjects.find((one) => one.kind === MEETING);
  const ids = seriesId ? await loadSeriesIds(platform.database.read, seriesId) : [id];
  for (const one of ids) {
    const subject = await kind?.find(context, one);
    if (subject) await inTransaction(context, (tx) => followSubject(tx, context, subject));
  }
  return ok(undefined);
}
