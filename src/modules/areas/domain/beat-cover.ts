import type { AreaId } from '#kernel/ids.ts';
import type { Area } from './area.ts';
import type { AreaLocator } from './area-locator.ts';
import type { AreaTree } from './area-tree.ts';
import { liesIn, parseKatottg } from './katottg.ts';

/** That a beat answers for a settlement, said by name. */
export interface Membership {
  readonly beatId: AreaId;
  readonly settlementId: AreaId;
}

/** Which beats answer for which areas. */
export interface BeatCover {
  beatsOf(id: AreaId): readonly Area[];
  settlementsOf(id: AreaId): readonly Area[];
}

/** The beats that are named for each settlement, the first by name first. */
export function beatsByName(
  tree: AreaTree,
  memberships: readonly Membership[],
): ReadonlyMap<AreaId, readonly Area[]> {
  const wanted = Map.groupBy(memberships, (membership) => membership.beatId);
  const beats = new Map<AreaId, Area[]>();
  // The tree is in the order of names, so each settlement's beats come out in it too.
  for (const beat of tree.all) {
    if (beat.kind !== 'beat') continue;
    for (const { settlementId } of wanted.get(beat.id) ?? []) add(beats, settlementId, beat);
  }
  return beats;
}

/** What is said by name goes before what the map says; a village without either is answered for by nobody yet. */
export function coverWithBeats(
  tree: AreaTree,
  locator: AreaLocator,
  named: ReadonlyMap<AreaId, readonly Area[]>,
  memberships: readonly Membership[] = [],
): BeatCover {
  const inside = beatsByPosition(tree, locator);
  const remembered = new Map<AreaId, readonly Area[]>();

  function find(area: Area): readonly Area[] {
    if (area.kind === 'beat') return [area];
    const byName = named.get(area.id);
    if (byName?.length) return byName;
    const districts = districtsOf(tree, area);
    if (districts.length > 0) {
      return [...new Set(districts.flatMap((district) => beatsOf(district.id)))];
    }
    const within = new Set([...tree.descendants(area.id, 'beat'), ...(inside.get(area.id) ?? [])]);
    return within.size > 0 ? [...within] : beatsAt(locator, area);
  }

  function beatsOf(id: AreaId): readonly Area[] {
    const area = tree.get(id);
    if (!area) return [];
    const known = remembered.get(id);
    if (known) return known;
    const found = find(area);
    remembered.set(id, found);
    return found;
  }

  let answers: ReadonlyMap<AreaId, readonly Area[]> | undefined;
  return {
    beatsOf,
    settlementsOf(id) {
      const area = tree.get(id);
      if (!area) return settlementsOfHidden(tree, memberships, id);
      if (area.kind !== 'beat') return tree.descendants(id, 'settlement');
      answers ??= settlementsByBeat(tree, beatsOf);
      return answers.get(id) ?? [];
    },
  };
}

function settlementsOfHidden(
  tree: AreaTree,
  memberships: readonly Membership[],
  id: AreaId,
): readonly Area[] {
  return memberships.flatMap(({ beatId, settlementId }) =>
    beatId === id ? (tree.get(settlementId) ?? []) : [],
  );
}

/**
 * A city's centre lies in one of its districts, but its people live in all of them. Districts hang below the
 * hromada; only the code says of which city they are.
 */
function districtsOf(tree: AreaTree, area: Area): readonly Area[] {
  const city = area.kind === 'settlement' && area.code ? parseKatottg(area.code) : undefined;
  if (!city || !area.parentId) return [];
  return tree.children(area.parentId, 'city-district').filter(({ code }) => {
    const district = code && parseKatottg(code);
    return district && liesIn(district, city);
  });
}

/** A beat without a parent is found inside a district or hromada by its own inner point. */
function beatsByPosition(
  tree: AreaTree,
  locator: AreaLocator,
): ReadonlyMap<AreaId, readonly Area[]> {
  const inside = new Map<AreaId, Area[]>();
  for (const beat of tree.all) {
    if (beat.kind !== 'beat' || !beat.centre) continue;
    for (const above of locator.locate(beat.centre).chain) add(inside, above.id, beat);
  }
  return inside;
}

function settlementsByBeat(
  tree: AreaTree,
  beatsOf: (id: AreaId) => readonly Area[],
): ReadonlyMap<AreaId, readonly Area[]> {
  const answers = new Map<AreaId, Area[]>();
  for (const settlement of tree.all) {
    if (settlement.kind !== 'settlement') continue;
    for (const beat of beatsOf(settlement.id)) add(answers, beat.id, settlement);
  }
  return answers;
}

function beatsAt(locator: AreaLocator, area: Area): readonly Area[] {
  if (!area.centre) return [];
  return locator.locate(area.centre).chain.filter((above) => above.kind === 'beat');
}

function add(lists: Map<AreaId, Area[]>, id: AreaId, area: Area): void {
  const list = lists.get(id);
  if (list) list.push(area);
  else lists.set(id, [area]);
}
