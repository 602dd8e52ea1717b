import type { Said } from '../../kernel/text/said.ts';

/** A table by its full name: `officers.officer`. */
export type TableName = `${string}.${string}`;

/**
 * What a table keeps, column by column. Each module lists its own (`retention.ts`); a structural test holds the
 * lists against the database, so that no column stands in neither half.
 */
export interface KeptTable {
  readonly table: TableName;
  readonly personal: readonly PersonalField[];
  /** Columns that are nobody's, by what stands in them. */
  readonly plain: Readonly<Partial<Record<PlainKind, readonly string[]>>>;
  /** The event that is told when rows of it were erased: whoever remembers them must forget. */
  readonly erasedEvent?: TableName;
  /** Where files belong to rows: a file of these classes whose id stands in no row any more is removed. */
  readonly files?: { readonly column: string; readonly fileClasses: readonly string[] };
}

/**
 * Why a column is not personal:
 * - `id`: made by chance, it links rows and says nothing by itself;
 * - `time`: when the row was made, changed or is in force;
 * - `state`: one of a few words that the program knows;
 * - `figure`: a count, a measure, an order;
 * - `place`: an area, a position, an address of something that stands open to everybody;
 * - `published`: what an institution says of itself;
 * - `setting`: what the keeper of the installation decided;
 * - `check`: a fingerprint or signature over what is not personal.
 */
export type PlainKind =
  | 'id'
  | 'time'
  | 'state'
  | 'figure'
  | 'place'
  | 'published'
  | 'setting'
  | 'check';

/** Something about a person, and what becomes of it. */
export interface PersonalField {
  readonly columns: readonly string[];
  readonly what: Said;
  readonly whose: Said;
  readonly until: Said;
  readonly rule: RetentionRule;
}

export type RetentionRule =
  /** The whole row goes as soon as one of these is over. */
  | { readonly act: 'delete-row'; readonly when: readonly Term[] }
  /** The row stays; the field's columns go back to what they are without a value. */
  | { readonly act: 'empty-columns'; readonly when: readonly Term[] }
  /** Gone with the row that it belongs to: the database deletes both together. */
  | { readonly act: 'with-row-of'; readonly table: TableName }
  /** The nightly job leaves it; why, and who removes it. */
  | { readonly act: 'keep'; readonly why: Said };

/** Over when `after` has passed since the day or the moment in `column`. Without a value there: never. */
export interface Term {
  readonly column: string;
  readonly after: { readonly days?: number; readonly years?: number };
  /** Whose column it is, where it stands in the row that this one belongs to, and by which of our columns. */
  readonly of?: { readonly table: TableName; readonly by: string };
  /** Only for rows in one of these states; of the same table as `column`. */
  readonly only?: { readonly column: string; readonly is: readonly string[] };
}

/** The same field, as the erasing job and reports go through them. */
export function* fieldsOf(
  tables: readonly KeptTable[],
): Generator<{ readonly table: KeptTable; readonly field: PersonalField }> {
  for (const table of tables) for (const field of table.personal) yield { table, field };
}
