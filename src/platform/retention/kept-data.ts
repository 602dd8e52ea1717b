import type { Said } from '#kernel/text/said.ts';

/** A table by its full name: `officers.officer`. */
export type TableName = `${string}.${string}`;

/**
 * What a table stores, column by column. Each module has its own list (`retention.ts`), and a structural test compares the
 * lists with the database, so that no column is missing.
 */
export interface KeptTable {
  readonly table: TableName;
  readonly personal: readonly PersonalField[];
  /** Columns that are not personal, by their content. */
  readonly plain: Readonly<Partial<Record<PlainKind, readonly string[]>>>;
  /** The event recorded when rows were erased, so that caches of them are dropped. */
  readonly erasedEvent?: TableName;
  /** For tables whose rows own files: files of these classes that no row refers to are removed. */
  readonly files?: { readonly column: string; readonly fileClasses: readonly string[] };
}

/**
 * Why a column is not personal:
 * - `id`: random, it links rows and says nothing else;
 * - `time`: when the row was created, changed or is in force;
 * - `state`: one of a few words that the program knows;
 * - `figure`: a count, a measure, an order;
 * - `place`: an area, a position or an address that is public;
 * - `published`: what an institution says about itself;
 * - `setting`: a decision of the operator;
 * - `check`: a fingerprint or signature over data that is not personal.
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
  /** The whole row is deleted as soon as one of these is over. */
  | { readonly act: 'delete-row'; readonly when: readonly Term[] }
  /** The row stays; the columns of the field get their empty values. */
  | { readonly act: 'empty-columns'; readonly when: readonly Term[] }
  /** Gone with the row that it belongs to: the database deletes both together. */
  | { readonly act: 'with-row-of'; readonly table: TableName }
  /** The nightly job leaves it; why, and who removes it. */
  | { readonly act: 'keep'; readonly why: Said };

/** Over when `after` has passed since the date or instant in `column`. Never, if it is empty. */
export interface Term {
  readonly column: string;
  readonly after: { readonly days?: number; readonly years?: number };
  /** The column of the parent row that has the date, and the columns of ours that refer to it. */
  readonly of?: { readonly table: TableName; readonly by: string };
  /** Only for rows in one of these states; of the same table as `column`. */
  readonly only?: { readonly column: string; readonly is: readonly string[] };
}

/** The fields as the erasing job and the reports iterate over them. */
export function* fieldsOf(
  tables: readonly KeptTable[],
): Generator<{ readonly table: KeptTable; readonly field: PersonalField }> {
  for (const table of tables) for (const field of table.personal) yield { table, field };
}
