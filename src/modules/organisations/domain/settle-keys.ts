import { metresBetween } from '../../../kernel/geometry/distance.ts';
import { foldText } from '../../../kernel/text/fold-text.ts';
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
  const namesakes = Map.groupBy(drafts, ({ importKey }) => importKey);
  const knownAs = Map.groupBy(known.values(), ({ importKey }) => importKey.split(APART)[0] ?? '');
  return drafts.map(({ where, ...draft }) => {
    const { importKey } = draft;
    if (where === undefined) return draft;
    const before = knownAs.get(importKey) ?? [];
    const same = before.find((one) => isSamePlace(one, draft));
    if (same) return { ...draft, importKey: same.importKey };
    const isAlone = namesakes.get(importKey)?.length === 1;
    const isFree = before.every((one) => isMoved(one, draft));
    if (isAlone && isFree && before.length <= 1)
      return { ...draft, importKey: before[0]?.importKey ?? importKey };
    return { ...draft, importKey: namesakeKey(importKey, where) };
  });
}

type Placed = Pick<OrganisationDraft, 'point' | 'address'>;

function isSamePlace(one: Placed, other: Placed): boolean {
  if (one.point && other.point) return metresBetween(one.point, other.point) <= SAME_TOWN;
  return (
    one.address !== undefined &&
    other.address !== undefined &&
    foldText(one.address) === foldText(other.address)
  );
}

/** Without two positions to compare, a new address is a move within the town. */
function isMoved(one: Placed, other: Placed): boolean {
  return !one.point || !other.point;
}

/** A sign that no folded name has. */
const APART = '@';

function namesakeKey(importKey: string, where: string): string {
  return `${importKey}${APART}${where}`;
}
