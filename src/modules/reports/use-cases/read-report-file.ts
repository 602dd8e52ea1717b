import { type Result, ok, refuse } from '#kernel/result.ts';
import { decodeText } from '#platform/csv/decode-text.ts';
import { nameCells, nameColumns } from '#platform/csv/named-columns.ts';
import { type NamedTableRefusal, readNamedTable } from '#platform/csv/read-named-table.ts';
import { isTooLong, MAX_COLUMNS } from '#platform/csv/read-table.ts';
import { readXmlItems, type XmlRefusal } from '#platform/xml/read-items.ts';
import { REPORT_COLUMNS, type ReportRow } from '../domain/import/report-columns.ts';

export interface ReportRows {
  readonly rows: readonly ReportRow[];
  /** Of a table by its lines; of JSON and XML the records are counted from 1. */
  readonly countedBy: 'line' | 'record';
  /** Headings of columns that are not taken. */
  readonly unknown: readonly string[];
}

export type ReportFileRefusal = NamedTableRefusal | XmlRefusal | { readonly reason: 'ids-missing' };

const MAX_BYTES = 64 * 1024 * 1024;

/** A table, or Open311 in JSON or XML: which of them, the first sign of the file says. */
export function readReportRows(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Result<ReportRows, ReportFileRefusal> {
  if (file.bytes.length > MAX_BYTES) return refuse({ reason: 'file-too-big' });
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) return refuse({ reason: decoded.refusal });
  const { text } = decoded.value;
  switch (text.trimStart()[0]) {
    case '<': {
      const items = readXmlItems(text, 'request');
      return items.ok ? rowsOf(items.value) : items;
    }
    case '[':
    case '{': {
      const items = readJsonItems(text);
      return items ? rowsOf(items) : refuse({ reason: 'file-not-json' });
    }
    default: {
      const table = readNamedTable({ ...file, name: 'table.csv' }, REPORT_COLUMNS, ['id']);
      if (!table.ok) return table;
      const { rows, unknown } = table.value;
      return ok({ rows, countedBy: 'line', unknown: unknown.map(({ value }) => value) });
    }
  }
}

type Item = Readonly<Record<string, string>>;

function rowsOf(items: readonly Item[]): Result<ReportRows, ReportFileRefusal> {
  const header = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const { positions, unknown } = nameColumns(header, REPORT_COLUMNS);
  if (!positions.has('id')) return refuse({ reason: 'ids-missing' });
  // Items that name their parts all differently would be as many columns as there are parts, each with a cell in each item.
  if (header.length > MAX_COLUMNS) return refuse({ reason: 'file-too-big' });
  const rows = items.map((item, index) => {
    const values = header.map((name) => (Object.hasOwn(item, name) ? (item[name] ?? '') : ''));
    return nameCells(index + 1, values, positions);
  });
  const full = rows.find(({ cells }) => Object.values(cells).some(isTooLong));
  if (full) return refuse({ reason: 'cell-too-long', line: full.line });
  return ok({ rows, countedBy: 'record', unknown });
}

/** A list, or a list that stands under some name: servers differ. What is no plain value of an item is left out. */
function readJsonItems(text: string): readonly Item[] | undefined {
  const parsed = parseJson(text);
  const list = Array.isArray(parsed) ? parsed : Object.values(parsed ?? {}).find(Array.isArray);
  if (!Array.isArray(list) || list.length === 0) return undefined;
  return list.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) return {};
    return Object.fromEntries(
      Object.entries(item).flatMap(([name, value]): readonly [string, string][] => {
        if (value === null) return [[name, '']];
        return typeof value === 'object' ? [] : [[name, String(value)]];
      }),
    );
  });
}

function parseJson(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}
