import type { Cohort } from './cohort.ts';

/** Everything that whoever plans a cohort says of it, besides when. */
export type CohortSaid = Pick<
  Cohort,
  | 'areaId'
  | 'leaderIds'
  | 'ageFrom'
  | 'ageTo'
  | 'seats'
  | 'offerHours'
  | 'venue'
  | 'gettingThere'
  | 'stepFree'
> & {
  /** The last day on which people apply; undefined: until it begins. */
  readonly applyUntil: Temporal.PlainDate | undefined;
};

export type AgesRefusal = 'ages-order';

export function refuseAges({
  ageFrom,
  ageTo,
}: Pick<CohortSaid, 'ageFrom' | 'ageTo'>): AgesRefusal | undefined {
  return ageFrom !== undefined && ageTo !== undefined && ageTo < ageFrom ? 'ages-order' : undefined;
}
