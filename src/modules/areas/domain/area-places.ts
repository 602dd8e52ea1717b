import type { Point } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { Area } from './area.ts';
import type { AreaTree } from './area-tree.ts';
import type { Location, Place } from './directory.ts';

/** A street, an address or a landmark as it is kept. */
export interface KnownPlace {
  readonly id: string;
  readonly kind: 'street' | 'address' | 'landmark';
  readonly name: string;
  readonly formerName: string | undefined;
  readonly settlementId: AreaId | undefined;
  readonly point: Point | undefined;
}

export interface OtherName {
  readonly areaId: AreaId;
  readonly name: string;
  readonly kind: 'former' | 'alternative';
}

/** Every area and every place in it, as something to search for. */
export function placesOfAreas(
  tree: AreaTree,
  otherNames: readonly OtherName[],
  known: readonly KnownPlace[],
): readonly Place[] {
  const names = Map.groupBy(otherNames, (other) => other.areaId);
  const areas = tree.all.map((area): Place => {
    const others = names.get(area.id) ?? [];
    const former = others.filter(({ kind }) => kind === 'former').map(({ name }) => name);
    const alternative = others.filter(({ kind }) => kind !== 'former').map(({ name }) => name);
    return {
      key: area.id,
      kind: area.kind,
      name: area.name,
      otherNames: area.nameEn ? [area.nameEn, ...alternative] : alternative,
      formerNames: former,
      areaId: area.id,
      point: area.centre,
      population: area.population,
    };
  });
  const inside = known.map(
    (place): Place => ({
      key: place.id,
      kind: place.kind,
      name: place.name,
      otherNames: [],
      formerNames: place.formerName ? [place.formerName] : [],
      areaId: place.settlementId && tree.get(place.settlementId)?.id,
      point: place.point,
      population: undefined,
    }),
  );
  return [...areas, ...inside];
}

/** Where a choice of the place leads: to its area or, where it names none, to the area that its point lies in. */
export function areaOfPlace(
  tree: AreaTree,
  locate: (point: Point) => Location,
  place: Place,
): Area | undefined {
  return place.areaId ? tree.get(place.areaId) : place.point && locate(place.point).narrowest;
}

/** The areas around a place, the widest first, itself not among them. */
export function areasAround(tree: AreaTree, place: Place, area: Area | undefined): readonly Area[] {
  const chain = area ? tree.chain(area.id) : [];
  return area?.id === place.key ? chain.slice(0, -1) : chain;
}

/** From the narrowest. The oblast tells nobody apart unless it is all there is. */
export function tellingApart(around: readonly Area[]): readonly Area[] {
  const close = around.filter((area) => area.kind !== 'oblast');
  return (close.length > 0 ? close : around).toReversed();
}
