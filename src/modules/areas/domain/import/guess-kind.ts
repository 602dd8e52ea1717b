import type { AreaKind } from '../area.ts';
import type { Katottg } from '../katottg.ts';
import { kindByName } from './area-names.ts';

/** What OpenStreetMap's tags say of a feature, where the file comes from there. */
export interface MapTags {
  readonly adminLevel: string | undefined;
  readonly place: string | undefined;
}

/** The code knows best; then the words of the name; then the map's tags. */
export function guessKind(
  code: Katottg | undefined,
  name: string,
  tags: MapTags,
): AreaKind | undefined {
  if (code) return code.level;
  const said = kindByName(name);
  if (said === 'raion-or-city-district') return districtKind(tags);
  return said ?? BY_LEVEL[tags.adminLevel ?? ''] ?? kindOfPlace(tags.place);
}

function districtKind({ adminLevel, place }: MapTags): AreaKind | undefined {
  if (adminLevel === '6' || place === 'district') return 'raion';
  if (adminLevel === '9' || adminLevel === '10' || place === 'borough') return 'city-district';
  return undefined;
}

function kindOfPlace(place: string | undefined): AreaKind | undefined {
  return place && SETTLED.has(place) ? 'settlement' : undefined;
}

/** Ukraine's levels; 9 and 10 are told apart by the name's words only. */
const BY_LEVEL: Readonly<Record<string, AreaKind | undefined>> = {
  4: 'oblast',
  6: 'raion',
  7: 'hromada',
};
const SETTLED = new Set(['city', 'town', 'village', 'hamlet']);
