import type { AreaId } from '#kernel/ids.ts';
import { forEachInSteps, type Steps } from '#kernel/steps.ts';
import { AREA_KINDS, type Area } from '../area.ts';
import type { Place, PlaceKind } from '../directory.ts';
import type { Candidate } from './explain.ts';
import { collectNames, type NameCollector } from './names.ts';

/**
 * All that has names: the places in the order given, then the areas around them that are not among the
 * places. A bearer is its number in that order.
 */
export interface Bearers {
  readonly names: NameCollector;
  readonly kinds: readonly PlaceKind[];
  /** By place. */
  readonly candidates: readonly Candidate[];
  /** Each list of the areas that some place lies in, as bearers. */
  readonly surroundings: readonly Uint32Array[];
  ofKind(kind: PlaceKind): readonly number[];
}

export function* listBearers(
  places: readonly Place[],
  aroundOf: (place: Place) => readonly Area[],
): Steps<Bearers> {
  const names = collectNames();
  const kinds = places.map((place) => place.kind);
  const byArea = new Map<AreaId, number>();
  function addNames(place: Place, bearer: number): void {
    if (place.areaId && isArea(place.kind)) byArea.set(place.areaId, bearer);
    names.add(bearer, place.kind, place.name, true);
    for (const name of [...place.otherNames, ...(place.formerNames ?? [])])
      names.add(bearer, place.kind, name, false);
  }
  yield* forEachInSteps(places, addNames);

  function bearerOf(area: Area): number {
    const known = byArea.get(area.id);
    if (known !== undefined) return known;
    const bearer = kinds.push(area.kind) - 1;
    byArea.set(area.id, bearer);
    names.add(bearer, area.kind, area.name, true);
    return bearer;
  }

  const surroundings: Uint32Array[] = [];
  const numbers = new Map<string, number>();
  // Thousands of streets lie in the same four areas.
  function numberOf(areas: readonly Area[]): number {
    const key = areas.map((area) => area.id).join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const fresh = surroundings.push(Uint32Array.from(areas, bearerOf)) - 1;
    numbers.set(key, fresh);
    return fresh;
  }

  const candidates: Candidate[] = [];
  yield* forEachInSteps(places, (place, bearer) => {
    const areas = aroundOf(place);
    const settlement = areas.find((area) => area.kind === 'settlement');
    const residents = place.population ?? settlement?.population ?? 0;
    candidates.push({ bearer, place, residents, surroundings: numberOf(areas) });
  });
  const ofKind = Map.groupBy(places.keys(), (bearer) => kinds[bearer]);
  return {
    names,
    kinds,
    candidates,
    surroundings,
    ofKind: (kind) => ofKind.get(kind) ?? [],
  };
}

const AREAS: ReadonlySet<PlaceKind> = new Set(AREA_KINDS);

function isArea(kind: PlaceKind): boolean {
  return AREAS.has(kind);
}
