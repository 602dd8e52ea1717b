import type { Attributes } from '../domain/import/guess-properties.ts';

/** A property of a map's features or a heading of a table, with its first values. */
export interface FileProperty {
  readonly name: string;
  readonly sample: string;
}

/** A map of a hundred properties is not read by anybody. */
const MAX_PROPERTIES = 60;
const MAX_SAMPLE_LENGTH = 40;

/** The properties to choose a name or a code from. */
export function listFileProperties(rows: readonly Attributes[]): readonly FileProperty[] {
  const samples = new Map<string, string>();
  for (const row of rows) {
    for (const [name, value] of row) if (!samples.get(name)) samples.set(name, value);
  }
  return [...samples]
    .slice(0, MAX_PROPERTIES)
    .map(([name, sample]) => ({ name, sample: sample.slice(0, MAX_SAMPLE_LENGTH) }));
}
