import { type Result, ok, refuse } from '#kernel/result.ts';
import { readTable } from '#platform/csv/read-table.ts';
import { type FileRefusal, fileRefusal } from '../domain/import/report.ts';
import type { TableRow } from '../domain/import/table-row.ts';

export interface TableFile {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A table with named columns. If two headings are equal, the first counts. */
export function readTableFile(bytes: Uint8Array): Result<TableFile, FileRefusal> {
  const table = readTable(bytes);
  if (!table.ok) {
    const { reason, line } = table.refusal;
    return refuse(fileRefusal(reason, { line: line ?? 0 }));
  }
  const headings = table.value.header.map((heading) => heading.trim());
  const firsts = headings.map((heading, index) => headings.indexOf(heading) === index);
  const rows = table.value.rows.map(({ line, values }) => ({
    line,
    cells: new Map(
      headings.flatMap((heading, index) =>
        firsts[index] ? [[heading, values[index]?.trim() ?? ''] as const] : [],
      ),
    ),
  }));
  return ok({ headings: headings.filter((heading) => heading !== ''), rows });
}
