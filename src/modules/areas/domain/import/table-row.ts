import type { Attributes } from './guess-properties.ts';

/** A row of a table as its headings name it. Headings are trimmed, cells too. */
export interface TableRow {
  /** As a person counts: the first line of the file is 1. */
  readonly line: number;
  readonly cells: Attributes;
}

/** Which heading stands for which column, by patterns in the order of preference. */
export function findHeading(
  headings: readonly string[],
  patterns: readonly RegExp[],
): string | undefined {
  for (const pattern of patterns) {
    const found = headings.find((heading) => pattern.test(heading.toLowerCase().trim()));
    if (found !== undefined) return found;
  }
  return undefined;
}

export function positionOfRow({ line }: TableRow) {
  return { unit: 'line', number: line } as const;
}
