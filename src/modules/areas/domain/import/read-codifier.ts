import { type Result, ok, refuse } from '#kernel/result.ts';
import { parseCategory, parseKatottg } from '../katottg.ts';
import { spokenName } from './area-names.ts';
import { type AreaCandidate, type ReadAreas, refusedLine } from './candidate.ts';
import { readName, shownName } from './read-name.ts';
import { type ImportLine, type Note, note } from './report.ts';
import { findHeading, positionOfRow, type TableRow } from './table-row.ts';

/** The columns of the state's codifier: the levels of a unit, the deepest filled one being its own code. */
export interface CodifierColumns {
  readonly levels: readonly string[];
  readonly category: string;
  readonly name: string;
}

/** Undefined when the table is not the codifier, in its own headings or those of its copies. */
export function codifierColumns(headings: readonly string[]): CodifierColumns | undefined {
  const levels = LEVELS.flatMap((patterns) => findHeading(headings, patterns) ?? []);
  const category = findHeading(headings, [/^categor/, /^категорія/]);
  const name = findHeading(headings, [/^name$/, /^назва/]);
  if (levels.length < 4 || category === undefined || name === undefined) return undefined;
  return { levels, category, name };
}

/** Every unit of the codifier to an area without a boundary. */
export function readCodifier(rows: readonly TableRow[], columns: CodifierColumns): ReadAreas {
  const candidates: AreaCandidate[] = [];
  const refused: ImportLine[] = [];
  for (const row of rows) {
    const name = readName(row.cells.get(columns.name) ?? '');
    const read = name.ok ? readUnit(row, columns, name.value) : name;
    if (read.ok) candidates.push(read.value);
    else
      refused.push(
        refusedLine(positionOfRow(row), shownName(row.cells.get(columns.name) ?? ''), read.refusal),
      );
  }
  return { candidates, refused };
}

function readUnit(
  row: TableRow,
  columns: CodifierColumns,
  name: { readonly text: string; readonly mended: boolean },
): Result<AreaCandidate, Note> {
  const written = columns.levels
    .map((level) => row.cells.get(level) ?? '')
    .findLast((cell) => cell !== '');
  if (written === undefined) return refuse(note('code-missing'));
  const code = parseKatottg(written);
  if (!code) return refuse(note('code-invalid', { code: written.slice(0, 40) }));
  const letter = row.cells.get(columns.category) ?? '';
  const category = parseCategory(letter);
  if (!category || category.level !== code.level) {
    return refuse(note('category-unknown', { category: letter.slice(0, 10), code: code.code }));
  }
  return ok({
    position: positionOfRow(row),
    kind: category.kind,
    name: spokenName(category.kind, name.text),
    nameIsOfficial: true,
    nameEn: undefined,
    code,
    settlementKind: category.kind === 'settlement' ? category.settlementKind : undefined,
    population: undefined,
    urban: undefined,
    centre: undefined,
    furtherNames: [],
    shape: undefined,
    inPassing: false,
    mended: name.mended ? [note('name-cleaned')] : [],
  });
}

const LEVELS: readonly (readonly RegExp[])[] = [
  [/^level_?1$/, /^перший рівень/],
  [/^level_?2$/, /^другий рівень/],
  [/^level_?3$/, /^третій рівень/],
  [/^level_?4$/, /^четвертий рівень/],
  [/^(extra|level_?5|additional)$/, /^додатковий рівень/],
];
