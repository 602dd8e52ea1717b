import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { areStillToday, type MomentOfWeek, momentOfWeek } from '#kernel/time/moment-of-week.ts';
import { absenceOn, type ServingOfficer } from '#modules/officers/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';

type Reception = ServingOfficer['receptions'][number];

/** An officer’s hours somewhere, as the card has them: nothing of it is copied. */
export interface WeeklyReception {
  readonly officer: ServingOfficer;
  readonly reception: Reception;
  /** The next day of it on which the officer is not away, and today’s is not over. */
  readonly nextOn: Temporal.PlainDate;
}

/** So far ahead somebody looks for a day: who is away for longer has no next one. */
const WEEKS = 8;

/** Who receives in an area and all below it, what is next first. */
export function listWeeklyReceptions(
  { policy, actor, areas, officers, platform }: MeetingsContext,
  areaId: AreaId | undefined,
): Result<readonly WeeklyReception[], 'forbidden'> {
  if (!policy.can(actor, 'meeting.read')) return refuse('forbidden');
  const today = platform.clock.today();
  const now = momentOfWeek(platform.clock.now(), platform.clock.timeZone);
  const isHere = (reception: Reception) =>
    areaId === undefined ||
    (reception.areaId !== undefined && areas.lineOf(reception.areaId).includes(areaId));
  const receptions = officers.all().flatMap((officer) =>
    officer.receptions.filter(isHere).flatMap((reception) => {
      const nextOn = nextDay(officer, reception, now, today);
      return nextOn ? [{ officer, reception, nextOn }] : [];
    }),
  );
  return ok(
    receptions.toSorted(
      (a, b) =>
        Temporal.PlainDate.compare(a.nextOn, b.nextOn) ||
        a.reception.startsAt.localeCompare(b.reception.startsAt),
    ),
  );
}

function nextDay(
  officer: ServingOfficer,
  { weekday, endsAt }: Reception,
  now: MomentOfWeek,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const isOver = weekday === now.weekday && !areStillToday({ weekday, to: endsAt }, now);
  const first = today.add({ days: isOver ? 7 : (weekday - now.weekday + 7) % 7 });
  const days = Array.from({ length: WEEKS }, (_, week) => first.add({ weeks: week }));
  return days.find((day) => absenceOn(officer, day) === undefined);
}
