import type { Said } from '#kernel/text/said.ts';
import { groupByReason } from '#kernel/group-by-reason.ts';
import type { Console } from './command.ts';

/** A line of a file, and why it was left out or what is worth knowing of it. */
export interface Remark {
  /** Lines with one reason are counted together, whatever values their sentences name. */
  readonly reason: string;
  /** The whole line as it is printed. */
  readonly line: string;
}

/** Lines that a file left out or mended, as every import prints them: reason by reason. */
export function remarksByReason(
  { say }: Pick<Console, 'say'>,
  remarks: readonly Remark[],
): readonly string[] {
  const { listed, omitted } = groupByReason(remarks, ({ reason }) => reason);
  const printed = listed.flatMap(({ line: { line }, count }) =>
    count === 1 ? [line] : [line, `    ${say(further(count - 1))}`],
  );
  return omitted > 0 ? [...printed, say(others(omitted))] : printed;
}

function further(count: number): Said {
  return {
    uk: `…і ще ${count} з тієї самої причини. Усі покаже --json.`,
    en: `…and ${count} more for the same reason. --json shows all.`,
  };
}

function others(count: number): Said {
  return {
    uk: `…і ще ${count} з інших причин. Усі покаже --json.`,
    en: `…and ${count} more for other reasons. --json shows all.`,
  };
}
