import type { CourseSession } from './cohort.ts';

/** That somebody was there: in her own cohort, or in another one where she made the unit up. */
export interface Attended {
  readonly unit: number;
  readonly isMadeUp: boolean;
}

export interface Progress {
  /** Units, each once, in their order. */
  readonly done: readonly number[];
  /** Of those that are done: made up in another cohort. */
  readonly madeUp: readonly number[];
  readonly missing: readonly number[];
  /** Enough of them for a certificate. */
  readonly isComplete: boolean;
}

export interface CourseLength {
  /** How many units there are, numbered from 1. */
  readonly units: number;
  /** How many of them complete the course. */
  readonly threshold: number;
}

/** How far somebody is. A unit counts once, however often she came to it; one that the course has no more counts not at all. */
export function progressOf(
  { units, threshold }: CourseLength,
  attended: readonly Attended[],
): Progress {
  const all = Array.from({ length: units }, (_, place) => place + 1);
  const done = all.filter((unit) => attended.some((one) => one.unit === unit));
  const inOwn = new Set(attended.flatMap(({ unit, isMadeUp }) => (isMadeUp ? [] : unit)));
  return {
    done,
    madeUp: done.filter((unit) => !inOwn.has(unit)),
    missing: all.filter((unit) => !done.includes(unit)),
    isComplete: done.length >= threshold,
  };
}

/** Of what she lacks, the units that her cohort has had by now: what is to come nobody has missed. */
export function missedOf(
  { missing }: Pick<Progress, 'missing'>,
  sessions: readonly Pick<CourseSession, 'unitNumber' | 'startsAt'>[],
  now: Temporal.Instant,
): readonly number[] {
  const begun = sessions.filter(({ startsAt }) => Temporal.Instant.compare(startsAt, now) <= 0);
  return missing.filter((unit) => begun.some(({ unitNumber }) => unitNumber === unit));
}
