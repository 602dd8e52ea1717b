import type { RowProblem } from './import-row.ts';

/** Rows that speak of something of which an earlier row spoke already. */
export function repeatedKeys(
  rows: readonly { readonly key: string; readonly line: number }[],
): readonly RowProblem[] {
  const firstLines = new Map<string, number>();
  const problems: RowProblem[] = [];
  for (const { key, line } of rows) {
    const first = firstLines.get(key);
    if (first === undefined) firstLines.set(key, line);
    else problems.push({ line, column: 'name', reason: 'repeats-line', value: String(first) });
  }
  return problems;
}
