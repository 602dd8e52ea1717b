import { metresBetween } from '#kernel/geometry/distance.ts';
import { foldText } from '#kernel/text/fold-text.ts';
import type { KnownOrganisation, OrganisationDraft } from './organisation-draft.ts';

/** In metres: an office that moves further without its hromada being known is another town's. */
const SAME_TOWN = 5_000;

/**
 * A draft whose hromada is not known may be a namesake of another town's: then only its position or address tells
 * them apart, and its key has that, too. What was imported before keeps its key.
 */
export interface PlacedDraft extends OrganisationDraft {
  /** Undefined where the hromada is known, or the file says nothing of the place. */
  readonly where: string | undefined;
}

/** What of a draft's place is known without a map of hromadas. */
export function whereOf({ point, address }: Pick<OrganisationDraft, 'point' | 'address'>) {
  if (point) return `${point.lat.toFixed(2)},${point.lon.toFixed(2)}`;
  return address === undefined ? undefined : foldText(address);
}

/** By which a file's rows must differ. */
export function keyInFile({ importKey, where }: PlacedDraft): string {
  return where === undefined ? importKey : namesakeKey(importKey, where);
}

/** The drafts under the keys by which they are known, or are to be. */
export function settleKeys(
  drafts: readonly PlacedDraft[],
  known: ReadonlyMap<string, KnownOrganisation>,
): readonly OrganisationDraft[] {
  const knownAs = Map.groupBy(known.values(), ({ importKey }) => importKey.split(APART)[0] ?? '');
  const keys = new Map<PlacedDraft, string>();
  for (const [importKey, namesakes] of Map.groupBy(drafts, (draft) => draft.importKey)) {
    for (const [draft, key] of keysAmong(namesakes, knownAs.get(importKey) ?? []))
      keys.set(draft, key);
  }
  return drafts.map((placed) => {
    const { where: _, ...draft } = placed;
    return { ...draft, importKey: keys.get(placed) ?? keyInFile(placed) };
  });
}

/** Of drafts with one name those that are known already, each known organisation at most once. */
function keysAmong(
  namesakes: readonly PlacedDraft[],
  known: readonly KnownOrganisation[],
): ReadonlyMap<PlacedDraft, string> {
  const exact = new Set(known.map(({ importKey }) => importKey));
  const keys = new Map(
    namesakes
      .filter((draft) => draft.where === undefined || exact.has(keyInFile(draft)))
      .map((draft) => [draft, keyInFile(draft)]),
  );
  const taken = new Set(keys.values());
  for (const { draft, importKey } of pairsInOneTown(namesakes, known)) {
    if (keys.has(draft) || taken.has(importKey)) continue;
    keys.set(draft, importKey);
    taken.add(importKey);
  }
  const [alone, ...others] = namesakes;
  if (alone && others.length === 0 && !keys.has(alone) && mayBeMoved(alone, known))
    keys.set(alone, known[0]?.importKey ?? alone.importKey);
  return keys;
}

/** The nearest first. */
function pairsInOneTown(drafts: readonly PlacedDraft[], known: readonly KnownOrganisation[]) {
  return drafts
    .flatMap((draft) =>
      known.map((one) => ({ draft, importKey: one.importKey, metres: metresApart(one, draft) })),
    )
    .filter(({ metres }) => metres <= SAME_TOWN)
    .toSorted((one, other) => one.metres - other.metres);
}

type Placed = Pick<OrganisationDraft, 'point' | 'address'>;

/** Without two positions: the same address is the same place, and all else is far away. */
function metresApart(one: Placed, other: Placed): number {
  if (one.point && other.point) return metresBetween(one.point, other.point);
  const isSameAddress =
    one.address !== undefined &&
    other.address !== undefined &&
    foldText(one.address) === foldText(other.address);
  return isSameAddress ? 0 : Number.POSITIVE_INFINITY;
}

/** Without two positions to compare, a new address is a move within the town. */
function mayBeMoved(draft: Placed, known: readonly Placed[]): boolean {
  return known.length <= 1 && known.every((one) => !one.point || !draft.point);
}

/** A sign that no folded name has. */
const APART = '@';

function namesakeKey(importKey: string, where: string): string {
  return `${importKey}${APART}${where}`;
}
