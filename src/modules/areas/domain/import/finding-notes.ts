import type {
  FeatureRefusal,
  GeoJsonRefusal,
  Mend,
  Place,
} from '#kernel/geometry/geojson-findings.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import { type FileRefusal, fileRefusal, type Note, note, type NoteValues } from './report.ts';

/** What geometry finds in a file, as notes: every value a text or a number. */
export function mendNote(mend: Mend): Note {
  return note(mend.code, valuesOf(mend));
}

export function refusalNote(refusal: FeatureRefusal): Note {
  return note(refusal.code, valuesOf(refusal));
}

export function fileRefusalOf(refusal: GeoJsonRefusal): FileRefusal {
  return fileRefusal(refusal.code, { near: '?', ...valuesOf(refusal) });
}

function valuesOf(finding: object): NoteValues {
  const values: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(finding)) {
    if (key !== 'code') Object.assign(values, flat(key, value));
  }
  return values;
}

function flat(key: string, value: unknown): NoteValues {
  if (key === 'at') return pointOrPlace(value);
  if (Array.isArray(value)) return { [key]: value.map(String).join(', ') };
  if (typeof value === 'number') return { [key]: rounded(value) };
  return { [key]: typeof value === 'string' ? value : '' };
}

/** Where in the coordinates, or on the map; what is absent is 0, which a text can pass over. */
function pointOrPlace(at: unknown): NoteValues {
  if (typeof at !== 'object' || at === null) return {};
  const given: Partial<Place & Point> = at;
  if (given.lon !== undefined && given.lat !== undefined) {
    return { lon: rounded(given.lon), lat: rounded(given.lat) };
  }
  return { polygon: given.polygon ?? 0, ring: given.ring ?? 0, vertex: given.position ?? 0 };
}

function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
