import type { FeatureRefusal, GeoJsonRefusal, Mend } from '#kernel/geometry/geojson-findings.ts';
import type { AreaChangeId } from '#kernel/ids.ts';
import type { TableRefusal } from '#platform/csv/read-table.ts';
import type { AreaKind } from '../area.ts';

/** What became of one feature or row of a file. `mended` was taken too, after something was put right. */
export const OUTCOMES = ['taken', 'mended', 'unchanged', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What is new about an area. */
export type ChangeCode =
  | 'area-created'
  | 'boundary-first'
  | 'boundary-changed'
  | 'renamed'
  | 'code-added'
  | 'figures-changed'
  | 'names-added'
  | 'parent-changed'
  | 'published'
  | 'place-added'
  | 'place-changed'
  | 'beat-retired';

/** What was put right, or should be known. */
export type MendCode =
  | Mend['code']
  | 'name-cleaned'
  | 'parts-merged'
  | 'row-repeated'
  | 'outside-parent'
  | 'parent-missing'
  | 'matched-by-sound';

/** Why a feature or row was not taken. */
export type RefusalCode =
  | FeatureRefusal['code']
  | 'geometry-not-area'
  | 'geometry-not-point'
  | 'name-missing'
  | 'name-unreadable'
  | 'name-too-long'
  | 'name-ambiguous'
  | 'name-taken'
  | 'namesake-elsewhere'
  | 'code-invalid'
  | 'code-missing'
  | 'local-code-unreadable'
  | 'code-twice'
  | 'code-of-other-kind'
  | 'kind-unknown'
  | 'category-unknown'
  | 'coordinates-invalid'
  | 'coordinates-outside'
  | 'population-invalid'
  | 'outside-given'
  | 'settlement-unknown'
  | 'settlement-ambiguous'
  | 'settlement-missing'
  | 'street-missing'
  | 'row-twice'
  | 'out-of-reach';

export type NoteCode = ChangeCode | MendCode | RefusalCode;

export type NoteValues = Readonly<Record<string, string | number>>;

/** Why, in a code that messages/*.json turn into a sentence, with what the sentence needs to name. */
export interface Note {
  readonly code: NoteCode;
  readonly values: NoteValues;
}

export function note(code: NoteCode, values: NoteValues = {}): Note {
  return { code, values };
}

/** Where in the file, as people count: the first feature is 1, a row is its line, a beat its place in the command. */
export interface FilePosition {
  readonly unit: 'feature' | 'line' | 'beat';
  readonly number: number;
}

export interface ImportLine {
  readonly position: FilePosition;
  /** Undefined where the file gives none that can be shown. */
  readonly name: string | undefined;
  readonly outcome: Outcome;
  readonly notes: readonly Note[];
}

/** Lines with one reason are told together, whatever values their sentences name; a new village is not a new hromada. */
export function reasonOf({ outcome, notes }: ImportLine): string {
  return [outcome, ...notes.flatMap(({ code, values }) => [code, values['kind'] ?? ''])].join(' ');
}

/** Why a whole file is refused. Then nothing of it was taken. */
export interface FileRefusal {
  readonly code: FileRefusalCode;
  readonly values: NoteValues;
}

export type FileRefusalCode =
  | GeoJsonRefusal['code']
  | TableRefusal['reason']
  | 'forbidden'
  | 'name-property-unknown'
  | 'code-property-unknown'
  | 'columns-missing'
  | 'name-property-missing'
  | 'parent-unknown'
  | 'area-unknown'
  | 'slug-taken'
  | 'changed-meanwhile'
  | 'changing-all-the-time'
  | 'draft-gone';

export function fileRefusal(code: FileRefusalCode, values: NoteValues = {}): FileRefusal {
  return { code, values };
}

/** What the import worked out for itself, so that a person can say otherwise with a flag. */
export interface Guesses {
  readonly nameProperty: string | undefined;
  readonly codeProperty: string | undefined;
  /** How many areas of each kind the file has. */
  readonly kinds: Readonly<Partial<Record<AreaKind, number>>>;
  /** Our own export, which says what each area is, where it belongs and whether it is public. */
  readonly isOwn: boolean;
  /** How many areas it calls public. */
  readonly statedPublic: number;
}

export interface ImportReport {
  readonly file: string;
  readonly dryRun: boolean;
  /** Undefined where there is nothing to guess. */
  readonly guesses: Guesses | undefined;
  readonly lines: readonly ImportLine[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** What was written, to be put back by; undefined where nothing was. */
  readonly change: AreaChangeId | undefined;
}

export function importReport(
  file: { readonly file: string; readonly dryRun?: boolean | undefined },
  lines: readonly ImportLine[],
  more: { readonly guesses?: Guesses | undefined; readonly change?: AreaChangeId | undefined } = {},
): ImportReport {
  const { file: name, dryRun = false } = file;
  const { guesses, change } = more;
  return { file: name, dryRun, guesses, lines, counts: countOutcomes(lines), change };
}

export function countOutcomes(lines: readonly ImportLine[]): Record<Outcome, number> {
  const counts = { taken: 0, mended: 0, unchanged: 0, refused: 0 };
  for (const line of lines) counts[line.outcome] += 1;
  return counts;
}
