import type { ActionLink, Indicator } from './action.ts';
import { isFew } from './public/coverage.ts';

type Counted = Pick<ActionLink, 'purpose' | 'doneOn' | 'people'>;

/**
 * Where an indicator stands; undefined: nobody has measured it yet, or so few people came that nobody is told how many. What
 * counts itself, begins at nothing.
 */
export function reachedOf(indicator: Indicator, links: readonly Counted[]): number | undefined {
  const done = links.filter(({ purpose, doneOn }) => purpose === 'work' && doneOn !== undefined);
  switch (indicator.counts) {
    case 'by-hand':
      return indicator.measured;
    case 'things':
      return done.length;
    case 'people':
      return toldPeople(done.reduce((sum, { people = 0 }) => sum + people, 0));
  }
}

/** As coverage tells it, whose hidden figures these would be. */
export function toldPeople(people: number): number | undefined {
  return isFew(people) ? undefined : people;
}

/** How much of the way is gone, 0 to 1; undefined where nobody said where to, or where it stands. */
export function progressOf(
  { counts, baseline = 0, target }: Indicator,
  reached: number | undefined,
): number | undefined {
  if (target === undefined || reached === undefined) return undefined;
  // What counts itself counts this year; what there was before is for comparison.
  const from = counts === 'by-hand' ? baseline : 0;
  if (target === from) return reached >= target ? 1 : 0;
  return Math.min(1, Math.max(0, (reached - from) / (target - from)));
}
