import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import { isComing } from '../domain/meeting-status.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { loadMeetingsAt } from '../storage/load-meetings.ts';

const DAYS_AHEAD = 60;
const MAX_ROWS = 100;

/** What people of a beat are invited to: in its settlements, and where all of a community meet. */
export async function listBeatMeetings(
  { policy, actor, areas, platform: { clock, database } }: MeetingsContext,
  beat: Area,
): Promise<Result<readonly Meeting[], 'forbidden'>> {
  if (!policy.can(actor, 'meeting.read')) return refuse('forbidden');
  const today = clock.today();
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(clock.timeZone).toInstant();
  const areaIds = [...areas.chain(beat.id), ...areas.settlementsOf(beat.id)].map(({ id }) => id);
  const found = await loadMeetingsAt(database.read, {
    areaIds: [...new Set(areaIds)],
    from: startOf(today),
    before: startOf(today.add({ days: DAYS_AHEAD })),
    limit: MAX_ROWS,
  });
  return ok(
    found.filter(({ status, areaId, position }) => {
      if (!isComing(status)) return false;
      const answering = areas.answeringBeat(areaId, position);
      return answering === undefined || answering.id === beat.id;
    }),
  );
}
