import type { StaffActor } from './actor.ts';

/** What somebody may at this moment, written so that two are equal when the rights are: as storage writes it. */
export function rightsOf({ grants, opened }: Pick<StaffActor, 'grants' | 'opened'>): string {
  const given = grants.map(({ id }) => id).toSorted();
  const classes = opened.map(({ dataClass, areaId }) => `${dataClass}@${areaId ?? ''}`).toSorted();
  return `${given.join()};${classes.join()}`;
}
