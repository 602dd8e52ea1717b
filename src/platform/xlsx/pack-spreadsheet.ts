import { type ColumnDef, writeXlsxStream } from 'hucre/xlsx';
import type { SpreadsheetColumn, SpreadsheetParts } from './spreadsheet-parts.ts';

/** A workbook (.xlsx) with frozen headings. */
export async function packSpreadsheet({
  name,
  columns,
  cells,
}: SpreadsheetParts): Promise<Uint8Array> {
  const options = { name, columns: columns.map(columnOf), freezePane: { rows: 1 } };
  return await new Response(writeXlsxStream(cells, options)).bytes();
}

const FORMATS = { line: '@', words: '@', moment: 'dd.mm.yyyy hh:mm', number: '0' } as const;

function columnOf({ heading, kind, width }: SpreadsheetColumn): ColumnDef {
  return {
    header: heading,
    width,
    style: {
      numFmt: FORMATS[kind],
      alignment: { vertical: 'top', wrapText: kind === 'words' },
    },
  };
}
