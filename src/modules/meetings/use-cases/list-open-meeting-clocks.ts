import { type Result, ok, refuse } from '#kernel/result.ts';
import type { AreaId } from '#kernel/ids.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { type OpenMeetingClock, openMeetingClock } from '../domain/open-meeting-clock.ts';
import { loadOpenMeetings, type OpenMeetingDay } from '../storage/load-desk-meetings.ts';
import { mayWithMeetingsIn, canOnAnyMeeting } from './meeting-in-reach.ts';

/** What was held longer ago makes no clock run: it is late in any case. */
const DAYS_BACK = 400;

/**
 * How each hromada that whoever asks plans meetings for stands with the open meetings that article 88 wants, what is due
 * first before the others.
 */
export async function listOpenMeetingClocks(
  context: MeetingsContext,
): Promise<Result<readonly OpenMeetingClock[], 'forbidden'>> {
  if (!canOnAnyMeeting(context, 'plan')) return refuse('forbidden');
  const hromadas = context.areas.all.filter(
    ({ id, kind }) => kind === 'hromada' && mayWithMeetingsIn(context, 'plan', id),
  );
  if (hromadas.length === 0) return ok([]);
  const { clock } = context.platform;
  const from = clock.now().subtract({ hours: 24 * DAYS_BACK });
  const meetings = await inTransaction(context, (tx) => loadOpenMeetings(tx, from));
  return ok(
    hromadas
      .map(({ id }) => clockOf(context, id, meetings))
      .toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn)),
  );
}

function clockOf(
  { areas, platform: { clock } }: MeetingsContext,
  hromada: AreaId,
  meetings: readonly OpenMeetingDay[],
): OpenMeetingClock {
  const here = meetings.filter(({ areaId }) => areas.lineOf(areaId).includes(hromada));
  const dayOf = (one: OpenMeetingDay | undefined) =>
    one?.startsAt.toZonedDateTimeISO(clock.timeZone).toPlainDate();
  const now = clock.now();
  const isToCome = ({ startsAt, isHeld }: OpenMeetingDay) =>
    !isHeld && Temporal.Instant.compare(startsAt, now) > 0;
  const days = {
    lastOn: dayOf(here.findLast(({ isHeld }) => isHeld)),
    plannedOn: dayOf(here.find(isToCome)),
  };
  return openMeetingClock(hromada, days, clock.today());
}
