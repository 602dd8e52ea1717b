import type { Said } from '../kernel/text/said.ts';
import type { Console } from './command.ts';

/** A line of a file, and why it was left out or what is worth knowing of it. */
export interface Remark {
  /** Lines with one reason are counted together, whatever values their sentences name. */
  readonly reason: string;
  /** The whole line as it is printed. */
  readonly line: string;
}

/** So many of one reason are told one by one: enough to find what is wrong by eye. */
const ONE_BY_ONE = 3;
/** Reasons that a file may have; a table of values would bury the rest. */
const MOST_REASONS = 40;

/**
 * What every import tells of lines that it left out or mended: reason by reason, in the order of the file, the first of
 * each and how many more there are.
 */
export function toldByReason(
  { say }: Pick<Console, 'say'>,
  remarks: readonly Remark[],
): readonly string[] {
  const reasons = [...Map.groupBy(remarks, ({ reason }) => reason).values()];
  const told = reasons.slice(0, MOST_REASONS).flatMap((alike) => {
    const lines = alike.map(({ line }) => line);
    if (lines.length <= ONE_BY_ONE) return lines;
    const [first = '', ...more] = lines;
    return [first, `    ${say(further(more.length))}`];
  });
  const left = reasons.slice(MOST_REASONS).reduce((sum, alike) => sum + alike.length, 0);
  return left > 0 ? [...told, say(further(left))] : told;
}

function further(count: number): Said {
  return {
    uk: `…і ще ${count} з тієї самої причини. Усі покаже --json.`,
    en: `…and ${count} more for the same reason. --json shows all.`,
  };
}
