import type { Point } from '#kernel/geometry/geometry.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { refusedLine } from './candidate.ts';
import { readCode } from './read-code.ts';
import { readName, shownName } from './read-name.ts';
import { readPoint } from './read-figures.ts';
import { settlementColumns } from './read-settlements.ts';
import type { SettlementRow } from './read-settlements.ts';
import { type ImportLine, type Note, note } from './report.ts';
import { findHeading, positionOfRow, type TableRow } from './table-row.ts';
import { parseKatottg } from '../katottg.ts';

/** A street of a settlement or, with a house, an address. */
export interface StreetRow {
  /** The settlement as the row names it; undefined where it names none. */
  readonly settlement: SettlementRow | undefined;
  readonly position: ImportLine['position'];
  readonly street: string;
  readonly house: string | undefined;
  readonly formerName: string | undefined;
  readonly point: Point | undefined;
  readonly mended: readonly Note[];
}

export type StreetColumns = ReturnType<typeof streetColumns>;

export function streetColumns(headings: readonly string[]) {
  const { lat, lon, hromada } = settlementColumns(headings);
  return {
    lat,
    lon,
    hromada,
    settlement: findHeading(headings, [
      /^(settlement|населений пункт)$/,
      /^settlement_name$/,
      /^(city|місто|село)$/,
    ]),
    settlementCode: findHeading(headings, [
      /^settlement_code$/,
      /^(code|код|katottg|katotth|катоттг)$/,
    ]),
    street: findHeading(headings, [/^(street|вулиця)$/, /^street_name$/, /назва вулиці/]),
    house: findHeading(headings, [/^(house|housenumber|number|будинок|номер)$/, /^house_number$/]),
    formerName: findHeading(headings, [/^(former_name|old_name)$/, /колишн/, /стара назва/]),
  };
}

export interface ReadStreets {
  readonly rows: readonly StreetRow[];
  readonly refused: readonly ImportLine[];
}

export function readStreets(table: readonly TableRow[], columns: StreetColumns): ReadStreets {
  const rows: StreetRow[] = [];
  const refused: ImportLine[] = [];
  for (const row of table) {
    const read = readRow(row, columns);
    if (read.ok) rows.push(read.value);
    else {
      const name = shownName(cell(row, columns.street));
      refused.push(refusedLine(positionOfRow(row), name, read.refusal));
    }
  }
  return { rows, refused };
}

function readRow(row: TableRow, columns: StreetColumns): Result<StreetRow, Note> {
  const street = readName(cell(row, columns.street));
  if (!street.ok) {
    return street.refusal.code === 'name-missing' ? refuse(note('street-missing')) : street;
  }
  const point = readPoint(cell(row, columns.lat), cell(row, columns.lon));
  if (!point.ok) return point;
  const house = optional(cell(row, columns.house));
  if (!house.ok) return house;
  const formerName = optional(cell(row, columns.formerName));
  if (!formerName.ok) return formerName;
  const settlement = readSettlement(row, columns, point.value.point);
  if (!settlement.ok) return settlement;
  return ok({
    position: positionOfRow(row),
    settlement: settlement.value,
    street: street.value.text,
    house: house.value,
    formerName: formerName.value,
    point: point.value.point,
    mended: [...(street.value.mended ? [note('name-cleaned')] : []), ...point.value.mended],
  });
}

function readSettlement(
  row: TableRow,
  columns: StreetColumns,
  point: Point | undefined,
): Result<SettlementRow | undefined, Note> {
  const code = readCode(cell(row, columns.settlementCode), 'settlement');
  if (!code.ok) return code;
  const name = optional(cell(row, columns.settlement));
  if (!name.ok) return name;
  if (!code.value && name.value === undefined) return ok(undefined);
  return ok({
    position: positionOfRow(row),
    name: name.value ?? '',
    code: code.value,
    hromada: parseKatottg(cell(row, columns.hromada)),
    point,
    population: undefined,
    formerNames: [],
    otherNames: [],
    mended: [],
  });
}

function optional(written: string): Result<string | undefined, Note> {
  if (written === '') return ok(undefined);
  const name = readName(written);
  return name.ok ? ok(name.value.text) : name;
}

function cell(row: TableRow, heading: string | undefined): string {
  return (heading === undefined ? undefined : row.cells.get(heading)) ?? '';
}
