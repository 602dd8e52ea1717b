/** A reason with at most this many lines shows each of them, so that a person can find the mistakes by eye. */
const MAX_LISTED_EACH = 3;
/** A file may have a reason for every value in it, and those would hide all other reasons. */
const MAX_REASONS = 40;

export interface GroupedLine<Line> {
  readonly line: Line;
  /** How many lines have this reason if the line represents all of them, otherwise 1. */
  readonly count: number;
}

export interface GroupedByReason<Line> {
  /** By reason, in the order in which the reasons first occur in the file. */
  readonly listed: readonly GroupedLine<Line>[];
  /** The number of lines whose reasons are beyond the limit. */
  readonly omitted: number;
}

/** Import reports on the desk and on the command line list each reason with the number of its lines. */
export function groupByReason<Line>(
  lines: readonly Line[],
  reasonOf: (line: Line) => string,
): GroupedByReason<Line> {
  const reasons = [...Map.groupBy(lines, reasonOf).values()];
  return {
    listed: reasons.slice(0, MAX_REASONS).flatMap((group) => {
      const listed = group.length <= MAX_LISTED_EACH ? group : group.slice(0, 1);
      return listed.map((line) => ({ line, count: group.length - listed.length + 1 }));
    }),
    omitted: reasons.slice(MAX_REASONS).reduce((sum, group) => sum + group.length, 0),
  };
}
