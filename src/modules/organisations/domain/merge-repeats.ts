import type { RowNotice } from './import-row.ts';

interface Parsed<Row> {
  readonly row: Row;
}

/** Rows without those that say again, cell for cell, what an earlier row said: they are told and taken once. */
export function mergeRepeats<Row extends { readonly line: number }, One extends Parsed<Row>>(
  parsed: readonly One[],
): { readonly rows: readonly One[]; readonly repeated: readonly RowNotice[] } {
  const firstLines = new Map<string, number>();
  const rows: One[] = [];
  const repeated: RowNotice[] = [];
  for (const one of parsed) {
    const { line, ...said } = one.row;
    const content = JSON.stringify(said);
    const first = firstLines.get(content);
    if (first === undefined) {
      firstLines.set(content, line);
      rows.push(one);
    } else {
      const value = String(first);
      repeated.push({ line, column: undefined, reason: 'row-repeated', value });
    }
  }
  return { rows, repeated };
}
