import type { AreaId, OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { instantsOf, type Moments } from '#kernel/time/local-times.ts';
import { absenceOn, type ServingOfficer } from '#modules/officers/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';

/** An officer’s hours on one of their days, as the card has them: nothing of it is copied. */
export interface ReceptionDay extends Moments {
  readonly officer: ServingOfficer;
  readonly reception: ServingOfficer['receptions'][number];
  readonly day: Temporal.PlainDate;
  /** Which of the officer’s receptions on that day it is, from 0. */
  readonly turn: number;
  /** It does not take place: whoever subscribed must hear of it. */
  readonly isAway: boolean;
}

/** Of whom, and where, with all areas below it; undefined: of everybody, everywhere. */
export interface ReceptionsAsked {
  readonly areaId?: AreaId | undefined;
  readonly officerId?: OfficerId | undefined;
}

/** So far ahead calendars have them: the hours of cards are for ever, and change. */
const DAYS_AHEAD = 56;

/** Day by day who receives from today on, the first hour first. */
export function listReceptionDays(
  { policy, actor, areas, officers, platform: { clock } }: MeetingsContext,
  { areaId, officerId }: ReceptionsAsked,
  limit: number,
): Result<readonly ReceptionDay[], 'forbidden'> {
  if (!policy.can(actor, 'meeting.read')) return refuse('forbidden');
  const today = clock.today();
  const asked = officers.all().filter(({ id }) => officerId === undefined || id === officerId);
  const isHere = (at: AreaId | undefined) =>
    areaId === undefined || (at !== undefined && areas.lineOf(at).includes(areaId));
  const days: ReceptionDay[] = [];
  for (let ahead = 0; ahead < DAYS_AHEAD && days.length < limit; ahead += 1) {
    const day = today.add({ days: ahead });
    const received = asked.flatMap((officer) => receptionsOn(officer, day, clock.timeZone));
    days.push(
      ...received
        .filter(({ reception }) => isHere(reception.areaId))
        .toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt)),
    );
  }
  return ok(days.slice(0, limit));
}

function receptionsOn(
  officer: ServingOfficer,
  day: Temporal.PlainDate,
  timeZone: string,
): readonly ReceptionDay[] {
  const isAway = absenceOn(officer, day) !== undefined;
  return officer.receptions
    .filter(({ weekday }) => weekday === day.dayOfWeek)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .map((reception, turn) => {
      const from = Temporal.PlainTime.from(reception.startsAt);
      const to = Temporal.PlainTime.from(reception.endsAt);
      return { officer, reception, day, turn, isAway, ...instantsOf({ day, from, to }, timeZone) };
    });
}
