import type { ActionLink, Indicator } from './action.ts';

type Counted = Pick<ActionLink, 'purpose' | 'doneOn'>;

/**
 * Where an indicator stands; undefined: nobody has measured it yet, or nothing was told yet of people who came: that is
 * told by month, from ten on. What counts itself, begins at nothing.
 */
export function reachedOf(
  indicator: Indicator,
  links: readonly Counted[],
  toldPeople: number,
): number | undefined {
  const isDone = ({ purpose, doneOn }: Counted) => purpose === 'work' && doneOn !== undefined;
  return reachedBy(indicator, links.filter(isDone).length, toldPeople);
}

/** The same, of things that are counted already. */
export function reachedBy(
  { counts, measured }: Pick<Indicator, 'counts' | 'measured'>,
  things: number,
  toldPeople: number,
): number | undefined {
  switch (counts) {
    case 'by-hand':
      return measured;
    case 'things':
      return things;
    case 'people':
      return toldPeople === 0 ? undefined : toldPeople;
  }
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
