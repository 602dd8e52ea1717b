/** So many lines of one reason are told one by one: enough to find what is wrong by eye. */
const ONE_BY_ONE = 3;
/** Reasons that a file may have; a table of values would bury the rest. */
const MOST_REASONS = 40;

export interface ToldLine<Line> {
  readonly line: Line;
  /** How many lines have this reason, where this one stands for all of them; else 1. */
  readonly alike: number;
}

export interface ToldByReason<Line> {
  /** Reason by reason, in the order of the file. */
  readonly told: readonly ToldLine<Line>[];
  /** How many lines have reasons beyond those that are told. */
  readonly left: number;
}

/** What every import tells of the lines of a file, at the desk and on the command line: each reason and how often it occurs. */
export function toldByReason<Line>(
  lines: readonly Line[],
  reasonOf: (line: Line) => string,
): ToldByReason<Line> {
  const reasons = [...Map.groupBy(lines, reasonOf).values()];
  return {
    told: reasons.slice(0, MOST_REASONS).flatMap((alike) => {
      const shown = alike.length <= ONE_BY_ONE ? alike : alike.slice(0, 1);
      return shown.map((line) => ({ line, alike: alike.length - shown.length + 1 }));
    }),
    left: reasons.slice(MOST_REASONS).reduce((sum, alike) => sum + alike.length, 0),
  };
}
