import { type Result, ok, refuse } from '#kernel/result.ts';
import {
  type ReadSettlements,
  readSettlements,
  settlementColumns,
} from '../domain/import/read-settlements.ts';
import { type FileRefusal, fileRefusal } from '../domain/import/report.ts';
import { readTableFile } from './read-table-file.ts';

/** A table of settlements, row by row. */
export function readSettlementFile(bytes: Uint8Array): Result<ReadSettlements, FileRefusal> {
  const table = readTableFile(bytes);
  if (!table.ok) return table;
  const columns = settlementColumns(table.value.headings);
  if (columns.name === undefined) {
    return refuse(fileRefusal('columns-missing', { columns: 'name' }));
  }
  return ok(readSettlements(table.value.rows, columns));
}
