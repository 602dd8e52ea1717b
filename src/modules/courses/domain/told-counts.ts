import { FEWEST } from '#kernel/disclosure/few.ts';
import type { PublicCount } from '#kernel/disclosure/public-count.ts';

/** How many people: of a cohort that is over. */
export interface CountedCohort<Id> {
  readonly id: Id;
  /** Came at least once. */
  readonly came: number;
  readonly completed: number;
  /** Which of both was told of it already. */
  readonly told: readonly ToldWhat[];
}

export const TOLD_WHAT = ['came', 'completed'] as const;
export type ToldWhat = (typeof TOLD_WHAT)[number];

/** A sum over several cohorts, told once and never changed. */
export interface ToldSum<Id> {
  readonly what: ToldWhat;
  readonly people: number;
  readonly cohortIds: readonly Id[];
}

/** What everybody reads of a course. */
export interface CourseFigures {
  /** Cohorts that are over, and sessions that were held: exact, they are the accounts of officials. */
  readonly cohorts: number;
  readonly sessions: number;
  /** Undefined: fewer than ten, or not to be told yet. */
  readonly people: Readonly<Record<ToldWhat, PublishedPeople | undefined>>;
}

export interface PublishedPeople {
  readonly people: PublicCount;
  /** Of how many cohorts together. */
  readonly cohorts: number;
  readonly lastOn: Temporal.PlainDate;
}

/**
 * What may be told of one course besides what was told before. Each sum takes all cohorts that no sum of its sort has
 * taken: so whoever subtracts one page from a later one gets a sum that stands here, never that of fewer people.
 * Those who completed are told only where those who did not are at least ten, too.
 */
export function sumsToTell<Id>(cohorts: readonly CountedCohort<Id>[]): readonly ToldSum<Id>[] {
  const came = sumOf('came', cohorts.filter(isNew('came')));
  const toldCame = cohorts.filter(
    ({ id, told }) => told.includes('came') || (came?.cohortIds.includes(id) ?? false),
  );
  const waiting = toldCame.filter(isNew('completed'));
  const left = total('came', waiting) - total('completed', waiting);
  const completed = left < FEWEST ? undefined : sumOf('completed', waiting);
  return [came, completed].filter((sum) => sum !== undefined);
}

function isNew(what: ToldWhat) {
  return ({ told }: CountedCohort<unknown>) => !told.includes(what);
}

function sumOf<Id>(what: ToldWhat, cohorts: readonly CountedCohort<Id>[]): ToldSum<Id> | undefined {
  const people = total(what, cohorts);
  if (people < FEWEST) return undefined;
  return { what, people, cohortIds: cohorts.map(({ id }) => id) };
}

function total(what: ToldWhat, cohorts: readonly CountedCohort<unknown>[]): number {
  return cohorts.reduce((sum, cohort) => sum + cohort[what], 0);
}
