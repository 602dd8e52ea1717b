import { type Result, ok } from '#kernel/result.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import { type Katottg, parseKatottg } from '../katottg.ts';
import { refusedLine } from './candidate.ts';
import { readCode } from './read-code.ts';
import { readName, shownName } from './read-name.ts';
import { readPoint, readPopulation } from './read-figures.ts';
import { type FilePosition, type ImportLine, type Note, note } from './report.ts';
import { findHeading, positionOfRow, type TableRow } from './table-row.ts';

/** What a row says of a village or town. */
export interface SettlementRow {
  readonly position: FilePosition;
  readonly name: string;
  readonly code: Katottg | undefined;
  /** Of the hromada, where the table says it. */
  readonly hromada: Katottg | undefined;
  readonly point: Point | undefined;
  readonly population: number | undefined;
  readonly formerNames: readonly string[];
  /** Other spellings and languages. */
  readonly otherNames: readonly string[];
  readonly mended: readonly Note[];
}

export interface SettlementColumns {
  readonly name: string | undefined;
  readonly code: string | undefined;
  readonly hromada: string | undefined;
  readonly lat: string | undefined;
  readonly lon: string | undefined;
  readonly population: string | undefined;
  readonly formerNames: string | undefined;
  readonly otherNames: string | undefined;
}

export function settlementColumns(headings: readonly string[]): SettlementColumns {
  return {
    name: findHeading(headings, [/^(name|назва)$/, /^(settlement|населений пункт)$/, /^name/]),
    code: findHeading(headings, [/^(code|код|katottg|katotth|катоттг)$/, /^settlement_code$/]),
    hromada: findHeading(headings, [/^hromada_code$/, /^hromada/, /^громада/]),
    lat: findHeading(headings, [/^(lat|latitude|широта)$/]),
    lon: findHeading(headings, [/^(lon|lng|longitude|довгота)$/]),
    population: findHeading(headings, [/^population$/, /popul/, /населення/, /жителів/]),
    formerNames: findHeading(headings, [
      /^former_names?$/,
      /^old_names?$/,
      /колишн/,
      /стар(а|і) назв/,
    ]),
    otherNames: findHeading(headings, [/^(other|alt)_names?$/, /інш(а|і) назв/]),
  };
}

export interface ReadSettlements {
  readonly rows: readonly SettlementRow[];
  readonly refused: readonly ImportLine[];
}

export function readSettlements(
  table: readonly TableRow[],
  columns: SettlementColumns,
): ReadSettlements {
  const rows: SettlementRow[] = [];
  const refused: ImportLine[] = [];
  for (const row of table) {
    const name = readName(cell(row, columns.name));
    const read = name.ok ? readRow(row, columns, name.value) : name;
    if (read.ok) rows.push(read.value);
    else {
      const shown = shownName(cell(row, columns.name));
      refused.push(refusedLine(positionOfRow(row), shown, read.refusal));
    }
  }
  return { rows, refused };
}

function readRow(
  row: TableRow,
  columns: SettlementColumns,
  name: { readonly text: string; readonly mended: boolean },
): Result<SettlementRow, Note> {
  const code = readCode(cell(row, columns.code), 'settlement');
  if (!code.ok) return code;
  const point = readPoint(cell(row, columns.lat), cell(row, columns.lon));
  if (!point.ok) return point;
  const population = readPopulation(cell(row, columns.population));
  if (!population.ok) return population;
  return ok({
    position: positionOfRow(row),
    name: name.text,
    code: code.value,
    hromada: parseKatottg(cell(row, columns.hromada)),
    point: point.value.point,
    population: population.value,
    formerNames: listed(cell(row, columns.formerNames)),
    otherNames: listed(cell(row, columns.otherNames)),
    mended: [...(name.mended ? [note('name-cleaned')] : []), ...point.value.mended],
  });
}

/** «Акмангіт, Акманжит»: several are parted by commas, semicolons or strokes. */
function listed(written: string): readonly string[] {
  return written.split(/[,;|/]/).flatMap((name) => {
    const tidy = readName(name);
    return tidy.ok ? [tidy.value.text] : [];
  });
}

function cell(row: TableRow, heading: string | undefined): string {
  return (heading === undefined ? undefined : row.cells.get(heading)) ?? '';
}
