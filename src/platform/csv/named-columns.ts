/** The accepted headings of each column; the first one is its name in messages. */
export type ColumnNames<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** A row with named columns. A cell is undefined if the table has no such column, and '' if it is blank. */
export interface NamedRow<Column extends string> {
  /** The first line of the file is 1. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

export interface NamedColumns<Column extends string> {
  readonly positions: ReadonlyMap<Column, number>;
  /** Headings that mean nothing here. */
  readonly unknown: readonly string[];
  /** Headings of a column that another heading names already. */
  readonly repeated: readonly string[];
}

/** Finds the index of each column by its heading in any language, ignoring case, spaces and apostrophes. */
export function nameColumns<Column extends string>(
  header: readonly string[],
  names: ColumnNames<Column>,
): NamedColumns<Column> {
  const byHeading = headings(names);
  const positions = new Map<Column, number>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  header.forEach((heading, position) => {
    const column = byHeading.get(plain(heading));
    if (column === undefined) {
      if (heading.trim() !== '') unknown.push(heading.trim());
    } else if (positions.has(column)) repeated.push(heading.trim());
    else positions.set(column, position);
  });
  return { positions, unknown, repeated };
}

export function nameCells<Column extends string>(
  line: number,
  values: readonly string[],
  positions: ReadonlyMap<Column, number>,
): NamedRow<Column> {
  const cells: Partial<Record<Column, string>> = {};
  for (const [column, position] of positions) cells[column] = values[position]?.trim() ?? '';
  return { line, cells };
}

function headings<Column extends string>(names: ColumnNames<Column>): ReadonlyMap<string, Column> {
  const found = new Map<string, Column>();
  for (const column of keysOf(names)) {
    found.set(plain(column), column);
    for (const heading of names[column]) found.set(plain(heading), column);
  }
  return found;
}

function keysOf<Column extends string>(names: ColumnNames<Column>): readonly Column[] {
  return Object.keys(names).filter((key): key is Column => Object.hasOwn(names, key));
}

/** «Номер_жетона », «НОМЕР ЖЕТОНА:» and «номер жетона» are one heading; so are the kinds of apostrophe. */
function plain(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[_\s]+/g, ' ')
    .replace(/(?<![\s:*])[\s:*]+$/g, '')
    .trim();
}
