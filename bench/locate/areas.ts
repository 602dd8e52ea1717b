import { readFileSync } from 'node:fs';
import { readGeoJson } from '#kernel/geometry/geojson.ts';
import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import type { IndexEntry } from '#kernel/geometry/point-index.ts';
import { realData } from '../../tools/testing/real-data.ts';
import { generateOblast } from './generated-oblast.ts';

export interface Areas {
  readonly entries: readonly IndexEntry[];
  /** "real borders" or "generated borders". */
  readonly origin: string;
}

/** From the widest kind to the narrowest, as groups of the index. */
const FILES = [
  'ua/odeska_oblast.raions.geojson',
  'ua/odesa-oblast.hromadas.geojson',
  'ua/odesa-city.districts.geojson',
  'ua/tatarbunary.starosta-districts.geojson',
];
export const HROMADA_GROUP = 1;

/** Odesa oblast if its borders are available; otherwise an oblast of the same size, the same in each run. */
export function loadOblast(): Areas {
  const paths = FILES.map(realData).filter((path) => path !== undefined);
  if (paths.length < FILES.length) {
    return { entries: generateOblast(), origin: 'generated borders' };
  }
  const entries = paths.flatMap((path, group) =>
    shapesOf(path).map((shape, number) => ({ key: `${group}-${number}`, group, shape })),
  );
  return { entries, origin: 'real borders' };
}

function shapesOf(path: string): readonly MultiPolygon[] {
  const answer = readGeoJson(readFileSync(path, 'utf8'));
  if (!answer.ok) throw new Error(`${path}: ${answer.refusal.code}`);
  return answer.value.flatMap(({ outcome }) =>
    outcome.ok && outcome.value.geometry.kind === 'shape' ? [outcome.value.geometry.shape] : [],
  );
}
