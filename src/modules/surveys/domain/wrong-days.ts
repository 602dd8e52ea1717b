import type { Round } from './round.ts';

/** A year and a half: a round longer than that answers another question than it began with. */
const MAX_DURATION = { months: 18 };

export type WrongDays = 'ends-before-it-begins' | 'over-already' | 'too-long';

/** Why nothing can be asked from the one day to the other, of the first round of a series as of the next. */
export function wrongDays(
  { opensOn, closesOn }: Pick<Round, 'opensOn' | 'closesOn'>,
  today: Temporal.PlainDate,
): WrongDays | undefined {
  const { compare } = Temporal.PlainDate;
  if (compare(closesOn, opensOn) < 0) return 'ends-before-it-begins';
  if (compare(closesOn, today) < 0) return 'over-already';
  return compare(closesOn, opensOn.add(MAX_DURATION)) > 0 ? 'too-long' : undefined;
}
