import type { AccountId, AreaId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';
import type { Cohort } from './cohort.ts';
import type { Course } from './course.ts';

/** What a certificate says of the course: of whom it is, nobody keeps. */
export interface Certificate {
  readonly title: Said;
  readonly units: number;
  /** Of all units together; a certificate says how long the course is. */
  readonly minutes: number;
  readonly firstDay: Temporal.PlainDate;
  readonly lastDay: Temporal.PlainDate;
  readonly areaId: AreaId;
  readonly leaderIds: readonly AccountId[];
}

export function certificateOf(
  { title, units }: Pick<Course, 'title' | 'units'>,
  {
    areaId,
    leaderIds,
    startsAt,
    endsAt,
  }: Pick<Cohort, 'areaId' | 'leaderIds' | 'startsAt' | 'endsAt'>,
  timeZone: string,
): Certificate {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate();
  return {
    title,
    units: units.length,
    minutes: units.reduce((sum, { minutes }) => sum + minutes, 0),
    firstDay: dayOf(startsAt),
    lastDay: dayOf(endsAt),
    areaId,
    leaderIds,
  };
}
