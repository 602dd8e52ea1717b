import { type Result, ok, refuse } from '#kernel/result.ts';
import type { AreaKind } from '../area.ts';
import { parseCategory, parseKatottg } from '../katottg.ts';
import { type AreaCandidate, type ReadAreas, refusedLine } from './candidate.ts';
import { guessKind } from './guess-kind.ts';
import type { ChosenProperties } from './guess-properties.ts';
import { readOwnRow } from './own-export.ts';
import { readCodes } from './read-code.ts';
import { readName, shownName } from './read-name.ts';
import { readPoint, readPopulation } from './read-figures.ts';
import { type ImportLine, type Note, note } from './report.ts';
import { findHeading, positionOfRow, type TableRow } from './table-row.ts';

export interface AreaTableOptions {
  readonly headings: readonly string[];
  readonly properties: ChosenProperties;
  readonly kind: AreaKind | undefined;
  /** The file is our own export. */
  readonly isOwn: boolean;
}

/** Any table with a name or a code in each row: figures of hromadas, lists of beats. */
export function readAreaTable(rows: readonly TableRow[], options: AreaTableOptions): ReadAreas {
  const found = columnsOf(options.headings);
  // Where our own export puts an area is believed, in whatever country.
  const columns = options.isOwn ? { ...found, lat: undefined, lon: undefined } : found;
  const candidates: AreaCandidate[] = [];
  const refused: ImportLine[] = [];
  for (const row of rows) {
    const name = readName(cell(row, options.properties.nameProperty));
    const own = options.isOwn ? readOwnRow(row.cells) : undefined;
    const read = name.ok
      ? readRow(row, columns, own ? { ...options, kind: own.kind } : options, name.value)
      : name;
    if (read.ok && own) candidates.push({ ...read.value, ...own });
    else if (read.ok) candidates.push(read.value, ...seatOf(row, columns, read.value));
    else
      refused.push(
        refusedLine(
          positionOfRow(row),
          shownName(cell(row, options.properties.nameProperty)),
          read.refusal,
        ),
      );
  }
  return { candidates, refused };
}

type Columns = ReturnType<typeof columnsOf>;

function columnsOf(headings: readonly string[]) {
  return {
    lat: findHeading(headings, [/^(lat|latitude|широта)$/, /^lat_|_lat$/]),
    lon: findHeading(headings, [/^(lon|lng|longitude|довгота)$/, /^(lon|lng)_|_(lon|lng)$/]),
    // «total_popultaion_2022» is how a widely used table spells it.
    population: findHeading(headings, [/^population$/, /popul/, /населення/]),
    nameEn: findHeading(headings, [/^name[_:]en$/, /англ/]),
    category: findHeading(headings, [/^categor/, /^категорія/, /^kind$/]),
    seatCode: findHeading(headings, [/cent(er|re)_code$/]),
    seatName: findHeading(headings, [/cent(er|re)$/]),
  };
}

function readRow(
  row: TableRow,
  columns: Columns,
  options: AreaTableOptions,
  name: { readonly text: string; readonly mended: boolean },
): Result<AreaCandidate, Note> {
  const codes = readCodes(
    cell(row, options.properties.codeProperty),
    options.properties.hasLocalCodes,
  );
  if (!codes.ok) return codes;
  const { code } = codes.value;
  const category = parseCategory(cell(row, columns.category));
  const kind = options.kind ?? category?.kind ?? guessKind(code, name.text, NO_TAGS);
  if (!kind) return refuse(note('kind-unknown'));
  const figures = readFigures(row, columns);
  if (!figures.ok) return figures;
  return ok({
    position: positionOfRow(row),
    kind,
    name: name.text,
    nameIsOfficial: false,
    nameEn: cell(row, columns.nameEn) || undefined,
    ...codes.value,
    settlementKind: category?.settlementKind,
    population: figures.value.population,
    urban: undefined,
    centre: figures.value.point,
    furtherNames: [],
    shape: undefined,
    inPassing: false,
    mended: [...(name.mended ? [note('name-cleaned')] : []), ...figures.value.mended],
  });
}

function readFigures(row: TableRow, columns: Columns) {
  const centre = readPoint(cell(row, columns.lat), cell(row, columns.lon));
  if (!centre.ok) return centre;
  const population = readPopulation(cell(row, columns.population));
  return population.ok ? ok({ ...centre.value, population: population.value }) : population;
}

/** Tables of hromadas name the village or town where the council sits, and give its position, not the hromada's. */
function seatOf(row: TableRow, columns: Columns, hromada: AreaCandidate): readonly AreaCandidate[] {
  const code = parseKatottg(cell(row, columns.seatCode));
  const name = readName(cell(row, columns.seatName));
  if (code?.level !== 'settlement' || !name.ok || !hromada.centre) return [];
  return [
    {
      ...hromada,
      kind: 'settlement',
      code,
      name: name.value.text,
      nameEn: undefined,
      population: undefined,
      inPassing: true,
      mended: [],
    },
  ];
}

const NO_TAGS = { adminLevel: undefined, place: undefined };

function cell(row: TableRow, heading: string | undefined): string {
  return (heading === undefined ? undefined : row.cells.get(heading)) ?? '';
}
