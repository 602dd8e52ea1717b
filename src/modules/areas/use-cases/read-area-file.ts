import type { ReadFeature } from '#kernel/geometry/geojson-findings.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { decodeText } from '#platform/csv/decode-text.ts';
import type { AreaKind } from '../domain/area.ts';
import type { ReadAreas } from '../domain/import/candidate.ts';
import {
  type Attributes,
  chooseProperties,
  hasProperty,
  type ChosenProperties,
} from '../domain/import/guess-properties.ts';
import { isOwnExport } from '../domain/import/own-export.ts';
import { readAreaTable } from '../domain/import/read-area-table.ts';
import { codifierColumns, readCodifier } from '../domain/import/read-codifier.ts';
import { attributesOf, readFeatures } from '../domain/import/read-features.ts';
import { type FileRefusal, fileRefusal, type Guesses } from '../domain/import/report.ts';
import { readPlacedFeatures } from './read-placed-features.ts';
import { readTableFile, type TableFile } from './read-table-file.ts';

export interface AreaFile extends ReadingChoices {
  readonly bytes: Uint8Array;
}

/** How a person wants a file to be read. */
export interface ReadingChoices {
  readonly kind?: AreaKind | undefined;
  readonly nameProperty?: string | undefined;
  readonly codeProperty?: string | undefined;
}

export interface ReadAreaFile {
  readonly areas: ReadAreas;
  readonly guesses: Guesses;
}

/** The content of a file before its properties are assigned. */
export type OpenedAreaFile =
  | {
      readonly kind: 'map';
      readonly features: readonly ReadFeature[];
      readonly rows: readonly Attributes[];
    }
  | {
      readonly kind: 'table';
      readonly table: TableFile;
      readonly rows: readonly Attributes[];
    };

export type OpenAreaFile = (bytes: Uint8Array) => Result<OpenedAreaFile, FileRefusal>;

/** A file to areas, whatever it is: GeoJSON when it begins like JSON, else a table. */
export function readAreaFile(
  file: AreaFile,
  open: OpenAreaFile = openAreaFile,
): Result<ReadAreaFile, FileRefusal> {
  const opened = open(file.bytes);
  return opened.ok ? readOpenedFile(opened.value, file) : opened;
}

export function openAreaFile(bytes: Uint8Array): Result<OpenedAreaFile, FileRefusal> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse(fileRefusal(decoded.refusal));
  const { text } = decoded.value;
  if (isMapText(text)) {
    const features = readPlacedFeatures(text);
    if (!features.ok) return features;
    return ok({ kind: 'map', features: features.value, rows: features.value.map(attributesOf) });
  }
  const table = readTableFile(bytes);
  if (!table.ok) return table;
  const rows = table.value.rows.map(({ cells }) => cells);
  return ok({ kind: 'table', table: table.value, rows });
}

export function readOpenedFile(
  opened: OpenedAreaFile,
  choices: ReadingChoices,
): Result<ReadAreaFile, FileRefusal> {
  return opened.kind === 'map' ? readMap(opened, choices) : readList(opened, choices);
}

/** Whether a file is read as a map, by its beginning, in any encoding. */
export function isMap(bytes: Uint8Array): boolean {
  const decoded = decodeText(bytes.subarray(0, BEGINNING));
  return !decoded.ok || isMapText(decoded.value.text);
}

/** An even number: in UTF-16 a letter has two bytes. */
const BEGINNING = 1024;

function isMapText(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

function readList(
  { table: { headings, rows }, rows: attributes }: Extract<OpenedAreaFile, { kind: 'table' }>,
  choices: ReadingChoices,
): Result<ReadAreaFile, FileRefusal> {
  const codifier = choices.kind || choices.nameProperty ? undefined : codifierColumns(headings);
  if (codifier) {
    const areas = readCodifier(rows, codifier);
    const codeProperty = codifier.levels.join(' / ');
    return ok({
      areas,
      guesses: guessesOf(areas, { nameProperty: codifier.name, codeProperty, isOwn: false }),
    });
  }
  const properties = propertiesOf(attributes, choices);
  if (!properties.ok) return properties;
  if (properties.value.nameProperty === undefined) {
    return refuse(fileRefusal('columns-missing', { columns: 'name' }));
  }
  const isOwn = isAsExported(attributes, choices);
  const areas = readAreaTable(rows, {
    headings,
    properties: properties.value,
    kind: choices.kind,
    isOwn,
  });
  return ok({ areas, guesses: guessesOf(areas, { ...properties.value, isOwn }) });
}

function readMap(
  { features, rows }: Extract<OpenedAreaFile, { kind: 'map' }>,
  choices: ReadingChoices,
): Result<ReadAreaFile, FileRefusal> {
  const properties = propertiesOf(rows, choices);
  if (!properties.ok) return properties;
  const nameless = namelessFile(rows, properties.value);
  if (nameless) return refuse(nameless);
  const isOwn = isAsExported(rows, choices);
  const areas = readFeatures(features, { properties: properties.value, kind: choices.kind, isOwn });
  return ok({ areas, guesses: guessesOf(areas, { ...properties.value, isOwn }) });
}

/** Foreign maps use any property for names, so the error lists the properties. */
function namelessFile(
  rows: readonly Attributes[],
  { nameProperty }: ChosenProperties,
): FileRefusal | undefined {
  const [first] = rows;
  if (nameProperty !== undefined || !first || first.size === 0) return undefined;
  const properties = [...first.keys()].slice(0, 12).join(', ').slice(0, 200);
  return fileRefusal('name-property-missing', { properties });
}

/** The user's choice overrides what was detected. */
function isAsExported(rows: readonly Attributes[], choices: ReadingChoices): boolean {
  const { kind, nameProperty, codeProperty } = choices;
  return !kind && !nameProperty && !codeProperty && isOwnExport(rows);
}

function propertiesOf(
  rows: readonly Attributes[],
  { nameProperty, codeProperty }: ReadingChoices,
): Result<ChosenProperties, FileRefusal> {
  const known = (property: string | undefined) =>
    property === undefined || rows.length === 0 || hasProperty(rows, property);
  if (!known(nameProperty)) {
    return refuse(fileRefusal('name-property-unknown', { property: nameProperty ?? '' }));
  }
  if (!known(codeProperty)) {
    return refuse(fileRefusal('code-property-unknown', { property: codeProperty ?? '' }));
  }
  return ok(chooseProperties(rows, { nameProperty, codeProperty }));
}

function guessesOf(
  areas: ReadAreas,
  found: Pick<Guesses, 'nameProperty' | 'codeProperty' | 'isOwn'>,
): Guesses {
  const statedPublic = areas.candidates.filter(({ stated }) => stated?.status === 'public').length;
  return { ...found, kinds: kindsOf(areas), statedPublic };
}

function kindsOf({ candidates }: ReadAreas): Guesses['kinds'] {
  const kinds: Partial<Record<AreaKind, number>> = {};
  for (const { kind } of candidates) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}
