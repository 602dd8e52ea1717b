import { type Result, ok, refuse } from '#kernel/result.ts';
import { foldText } from '#kernel/text/fold-text.ts';
import type { Area, AreaDirectory, AreaKind } from '#modules/areas/index.ts';

/** Finds the area that a file means: by its code, its address (slug), or its name within a hromada. */
export interface AreaFinder {
  find(written: string, hromada?: string): Result<Area, AreaFindingProblem>;
  /** The settlement of that name among those below the areas; undefined when there is none, or more than one. */
  settlementWithin(written: string, areas: readonly Area[]): Area | undefined;
}

export type AreaFindingProblem = 'area-unknown' | 'area-ambiguous';

export function createAreaFinder(areas: AreaDirectory): AreaFinder {
  let byName: ReadonlyMap<string, readonly Area[]> | undefined;
  const named = (written: string) => {
    byName ??= indexNames(areas);
    return meant(written, byName.get(bareName(written)) ?? []);
  };
  const isWithin = (area: Area, above: Area) =>
    areas.chain(area.id).some(({ id }) => id === above.id);

  function find(written: string, hromada?: string): Result<Area, AreaFindingProblem> {
    const direct = areas.byCode(written.toUpperCase()) ?? areas.bySlug(written)?.area;
    if (direct) return ok(direct);
    const candidates = named(written);
    if (hromada === undefined) return only(candidates);
    const homes = named(hromada).filter(({ kind }) => kind === 'hromada');
    const home =
      areas.byCode(hromada.toUpperCase()) ?? areas.bySlug(hromada)?.area ?? onlyOne(homes);
    if (!home) return refuse(homes.length > 1 ? 'area-ambiguous' : 'area-unknown');
    return only(candidates.filter((area) => isWithin(area, home)));
  }

  function settlementWithin(written: string, above: readonly Area[]): Area | undefined {
    const settlements = named(written).filter(({ kind }) => kind === 'settlement');
    const near = above.map((area) => hromadaOf(areas, area));
    return onlyOne(
      settlements.filter((settlement) => near.some((area) => isWithin(settlement, area))),
    );
  }

  return { find, settlementWithin };
}

/** Where several areas have one name, the narrowest that an officer may answer for is meant: a beat, then a village. */
const PREFERRED: readonly AreaKind[] = [
  'beat',
  'settlement',
  'starosta-district',
  'city-district',
  'hromada',
  'raion',
  'oblast',
];

function only(candidates: readonly Area[]): Result<Area, AreaFindingProblem> {
  for (const kind of PREFERRED) {
    const ofKind = candidates.filter((area) => area.kind === kind);
    if (ofKind.length > 1) return refuse('area-ambiguous');
    if (ofKind[0]) return ok(ofKind[0]);
  }
  return refuse('area-unknown');
}

function onlyOne(areas: readonly Area[]): Area | undefined {
  return areas.length === 1 ? areas[0] : undefined;
}

function hromadaOf(areas: AreaDirectory, area: Area): Area {
  return areas.chain(area.id).find(({ kind }) => kind === 'hromada') ?? area;
}

function indexNames(areas: AreaDirectory): ReadonlyMap<string, readonly Area[]> {
  return Map.groupBy(areas.all, ({ name }) => bareName(name));
}

/** Words that say what an area is, and the kind that they then mean. */
const KIND_OF_WORD: ReadonlyMap<string, AreaKind> = new Map(
  (
    [
      ['hromada', 'громада тг отг територіальна обєднана'],
      ['beat', 'дільниця поліцейська'],
      ['settlement', 'село селище смт місто с м сщ'],
      ['starosta-district', 'старостинський старостат'],
      ['raion', 'район рн'],
      ['oblast', 'область обл'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** What a hromada is besides: two of one name are told apart by it, «Чорноморська міська» and «Чорноморська селищна». */
const QUALIFIERS = ['міська', 'селищна', 'сільська'];
const KIND_WORDS = new Set([...KIND_OF_WORD.keys(), ...QUALIFIERS, 'округ']);

/**
 * «Татарбунарська громада» is the hromada, though a beat is called «Татарбунарська дільниця». What is wider than the kind
 * that is said is never meant: where that beat is not there yet, its officer would be given the whole hromada.
 */
function meant(written: string, named: readonly Area[]): readonly Area[] {
  const words = foldText(written).split(' ');
  const candidates = asQualified(words, named);
  const kinds = words.flatMap((word) => KIND_OF_WORD.get(word) ?? []);
  if (kinds.length === 0) return candidates;
  const ofKind = candidates.filter(({ kind }) => kinds.includes(kind));
  if (ofKind.length > 0) return ofKind;
  const widest = Math.max(...kinds.map((kind) => PREFERRED.indexOf(kind)));
  return candidates.filter(({ kind }) => PREFERRED.indexOf(kind) <= widest);
}

/** Only those of which the name says the same, where any does. */
function asQualified(words: readonly string[], candidates: readonly Area[]): readonly Area[] {
  const said = QUALIFIERS.filter((word) => words.includes(word));
  const same = candidates.filter(({ name }) => {
    const own = foldText(name).split(' ');
    return said.every((word) => own.includes(word));
  });
  return same.length > 0 ? same : candidates;
}

/** «Татарбунарська міська громада» and «Татарбунарська ТГ», «м. Татарбунари» and «Татарбунари» are one. */
function bareName(name: string): string {
  const words = foldText(name).split(' ');
  const telling = words.filter((word) => !KIND_WORDS.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}
