import { type LocalTimes, refuseTimes, type TimesRefusal } from '#kernel/time/local-times.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { CourseSession } from './cohort.ts';
import type { Unit } from './course.ts';

/** How far its sessions lie apart. */
export const PACES = ['day', 'week', 'fortnight'] as const;
export type Pace = (typeof PACES)[number];

const STEP: Readonly<Record<Pace, { readonly days: number }>> = {
  day: { days: 1 },
  week: { days: 7 },
  fortnight: { days: 14 },
};

/** Its first session, and how the others follow. */
export interface SessionsPlan {
  readonly day: Temporal.PlainDate;
  readonly from: Temporal.PlainTime;
  readonly pace: Pace;
}

export type PlannedSession = Pick<CourseSession, 'unitNumber' | 'startsAt' | 'endsAt'>;

/** A session for each unit, at the same hour by the clock on the wall, as long as the unit says. */
export function planSessions(
  units: readonly Unit[],
  { day, from, pace }: SessionsPlan,
  now: Temporal.Instant,
  timeZone: string,
): Result<readonly PlannedSession[], TimesRefusal> {
  const sessions: PlannedSession[] = [];
  let on = day;
  for (const { number, minutes } of units) {
    const times: LocalTimes = { day: on, from, to: from.add({ minutes }) };
    const refused = refuseTimes(times, now, timeZone);
    if (refused) return refuse(refused);
    const startsAt = on.toZonedDateTime({ timeZone, plainTime: from }).toInstant();
    sessions.push({ unitNumber: number, startsAt, endsAt: startsAt.add({ minutes }) });
    on = on.add(STEP[pace]);
  }
  return ok(sessions);
}

/** From the beginning of the first session to the end of the last one. */
export function spanOf(
  sessions: readonly Pick<CourseSession, 'startsAt' | 'endsAt'>[],
): Pick<CourseSession, 'startsAt' | 'endsAt'> {
  const [first] = sessions;
  if (!first) throw new Error('a cohort without a session');
  return sessions.reduce(
    ({ startsAt, endsAt }, one) => ({
      startsAt: Temporal.Instant.compare(one.startsAt, startsAt) < 0 ? one.startsAt : startsAt,
      endsAt: Temporal.Instant.compare(one.endsAt, endsAt) > 0 ? one.endsAt : endsAt,
    }),
    { startsAt: first.startsAt, endsAt: first.endsAt },
  );
}

/** Until the end of that day, at the latest until the first session begins. */
export function applyUntilOf(
  last: Temporal.PlainDate | undefined,
  startsAt: Temporal.Instant,
  timeZone: string,
): Temporal.Instant {
  const ends = last?.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  return ends && Temporal.Instant.compare(ends, startsAt) < 0 ? ends : startsAt;
}
