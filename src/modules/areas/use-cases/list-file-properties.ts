import { readGeoJson } from '../../../kernel/geometry/geojson.ts';
import { decodeText } from '../../../platform/csv/decode-text.ts';
import type { Attributes } from '../domain/import/guess-properties.ts';
import { attributesOf } from '../domain/import/read-features.ts';
import { readTableFile } from './read-table-file.ts';

/** A property of a map's features or a heading of a table, and what stands under it first. */
export interface FileProperty {
  readonly name: string;
  readonly sample: string;
}

/** A map of a hundred properties is not read by anybody. */
const MOST = 60;
const LONGEST_SAMPLE = 40;

/** What a person may choose a name or a code from. Empty where the file cannot be read at all. */
export function listFileProperties(bytes: Uint8Array): readonly FileProperty[] {
  const samples = new Map<string, string>();
  for (const row of rowsOf(bytes)) {
    for (const [name, value] of row) if (!samples.get(name)) samples.set(name, value);
  }
  return [...samples]
    .slice(0, MOST)
    .map(([name, sample]) => ({ name, sample: sample.slice(0, LONGEST_SAMPLE) }));
}

function rowsOf(bytes: Uint8Array): readonly Attributes[] {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return [];
  if (/^\s*[[{]/.test(decoded.value.text)) {
    const features = readGeoJson(decoded.value.text);
    return features.ok ? features.value.map(attributesOf) : [];
  }
  const table = readTableFile(bytes);
  return table.ok ? table.value.rows.map(({ cells }) => cells) : [];
}
