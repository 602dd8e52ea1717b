import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { decodeText } from '../../../platform/csv/decode-text.ts';
import type { AreaKind } from '../domain/area.ts';
import type { ReadAreas } from '../domain/import/candidate.ts';
import {
  type Attributes,
  chooseProperties,
  hasProperty,
  type PropertyChoice,
} from '../domain/import/guess-properties.ts';
import { readAreaTable } from '../domain/import/read-area-table.ts';
import { codifierColumns, readCodifier } from '../domain/import/read-codifier.ts';
import { attributesOf, readFeatures } from '../domain/import/read-features.ts';
import { type FileRefusal, fileRefusal, type Guesses } from '../domain/import/report.ts';
import { readPlacedFeatures } from './read-placed-features.ts';
import { readTableFile } from './read-table-file.ts';

export interface AreaFile {
  readonly bytes: Uint8Array;
  readonly kind?: AreaKind | undefined;
  readonly nameProperty?: string | undefined;
  readonly codeProperty?: string | undefined;
}

export interface ReadAreaFile {
  readonly areas: ReadAreas;
  readonly guesses: Guesses;
}

/** A file to areas, whatever it is: GeoJSON when it begins like JSON, else a table. */
export function readAreaFile(file: AreaFile): Result<ReadAreaFile, FileRefusal> {
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) return refuse(fileRefusal(decoded.refusal));
  const { text } = decoded.value;
  return /^\s*[[{]/.test(text) ? readMap(text, file) : readList(file);
}

function readList(file: AreaFile): Result<ReadAreaFile, FileRefusal> {
  const table = readTableFile(file.bytes);
  if (!table.ok) return table;
  const { headings, rows } = table.value;
  const codifier = file.kind || file.nameProperty ? undefined : codifierColumns(headings);
  if (codifier) {
    const areas = readCodifier(rows, codifier);
    const codeProperty = codifier.levels.join(' / ');
    return ok({
      areas,
      guesses: { nameProperty: codifier.name, codeProperty, kinds: kindsOf(areas) },
    });
  }
  const properties = propertiesOf(
    rows.map((row) => row.cells),
    file,
  );
  if (!properties.ok) return properties;
  if (properties.value.nameProperty === undefined) {
    return refuse(fileRefusal('columns-missing', { columns: 'name' }));
  }
  const areas = readAreaTable(rows, { headings, properties: properties.value, kind: file.kind });
  return ok({ areas, guesses: { ...properties.value, kinds: kindsOf(areas) } });
}

function readMap(text: string, file: AreaFile): Result<ReadAreaFile, FileRefusal> {
  const features = readPlacedFeatures(text);
  if (!features.ok) return features;
  const rows = features.value.map(attributesOf);
  const properties = propertiesOf(rows, file);
  if (!properties.ok) return properties;
  const areas = readFeatures(features.value, { properties: properties.value, kind: file.kind });
  return ok({ areas, guesses: { ...properties.value, kinds: kindsOf(areas) } });
}

function propertiesOf(
  rows: readonly Attributes[],
  { nameProperty, codeProperty }: AreaFile,
): Result<PropertyChoice, FileRefusal> {
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

function kindsOf({ candidates }: ReadAreas): Guesses['kinds'] {
  const kinds: Partial<Record<AreaKind, number>> = {};
  for (const { kind } of candidates) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}
