import { type Result, ok, refuse } from '#kernel/result.ts';
import type { SchoolOfficer } from './school-officer.ts';

export type WantedOfficer = Pick<SchoolOfficer, 'officerId' | 'deputyId' | 'startsOn' | 'endsOn'>;

/** What giving a school to somebody does to those who have it already: one at a time. */
export interface Giving {
  /** As they were until then. */
  readonly followed: readonly SchoolOfficer[];
  /** Of those who are followed. */
  readonly lastDay: Temporal.PlainDate;
  /** False: it is so already. */
  readonly isNew: boolean;
}

/**
 * Whoever had it before is followed by the new one from that day on. One who is to begin later is not pushed aside:
 * somebody promised it to them.
 */
export function planGiving(
  had: readonly SchoolOfficer[],
  wanted: WantedOfficer,
): Result<Giving, 'overlaps'> {
  const lastDay = wanted.startsOn.subtract({ days: 1 });
  if (had.some((one) => isSame(one, wanted))) return ok({ followed: [], lastDay, isNew: false });
  const meeting = had.filter((one) => overlap(one, wanted));
  const isBefore = ({ startsOn }: SchoolOfficer) => isEarlier(startsOn, wanted.startsOn);
  if (!meeting.every(isBefore)) return refuse('overlaps');
  return ok({ followed: meeting, lastDay, isNew: true });
}

function isSame(one: WantedOfficer, other: WantedOfficer): boolean {
  return (['officerId', 'deputyId', 'startsOn', 'endsOn'] as const).every(
    (field) => one[field]?.toString() === other[field]?.toString(),
  );
}

type Days = Pick<SchoolOfficer, 'startsOn' | 'endsOn'>;

/** Both last days included. */
function overlap(one: Days, other: Days): boolean {
  const endsBefore = ({ endsOn }: Days, { startsOn }: Days) =>
    endsOn !== undefined && isEarlier(endsOn, startsOn);
  return !endsBefore(one, other) && !endsBefore(other, one);
}

function isEarlier(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}
