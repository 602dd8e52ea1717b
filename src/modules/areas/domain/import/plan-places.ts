import type { Point } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import { foldText } from '#kernel/text/fold-text.ts';
import type { KnownPlace } from '../area-places.ts';
import { isSamePoint } from './apply-claim.ts';
import { type FilePosition, type ImportLine, type Note, note } from './report.ts';

/** A street, an address or a landmark, by what an import recognises it. */
export interface KeyedPlace extends Omit<KnownPlace, 'id'> {
  readonly importKey: string;
}

/** A place as a row or feature of a file speaks of it. */
export interface PlaceCandidate {
  readonly position: FilePosition;
  readonly place: KeyedPlace;
  /** A street that is only known from its houses, in case nothing else speaks of it. */
  readonly implied: KeyedPlace | undefined;
  readonly mended: readonly Note[];
}

export interface PlacePlan {
  /** New, or other than before. */
  readonly places: readonly KeyedPlace[];
  readonly lines: readonly ImportLine[];
}

export function planPlaces(
  known: ReadonlyMap<string, KeyedPlace>,
  candidates: readonly PlaceCandidate[],
  refused: readonly ImportLine[],
): PlacePlan {
  const planned = new Map<string, KeyedPlace>();
  const positions = new Map<string, FilePosition>();
  const lines: ImportLine[] = [...refused];
  for (const { position, place, mended } of candidates) {
    const earlier = positions.get(place.importKey);
    if (earlier) {
      const twice = note('row-twice', { number: earlier.number });
      lines.push({ position, name: place.name, outcome: 'refused', notes: [twice] });
      continue;
    }
    positions.set(place.importKey, position);
    const before = known.get(place.importKey);
    const after = before ? merged(before, place) : place;
    if (after !== before) planned.set(place.importKey, after);
    lines.push({ position, name: place.name, ...outcomeOf(before, after, mended) });
  }
  return {
    places: [...planned.values(), ...impliedPlaces(candidates, known, planned)],
    lines: lines.toSorted((one, other) => one.position.number - other.position.number),
  };
}

function impliedPlaces(
  candidates: readonly PlaceCandidate[],
  ...told: readonly ReadonlyMap<string, KeyedPlace>[]
): readonly KeyedPlace[] {
  const implied = new Map<string, KeyedPlace>();
  for (const { implied: place } of candidates) {
    if (!place || implied.has(place.importKey)) continue;
    if (!told.some((places) => places.has(place.importKey))) implied.set(place.importKey, place);
  }
  return [...implied.values()];
}

export function streetKey(settlementId: AreaId, street: string): string {
  return `street/${settlementId}/${foldText(street)}`;
}

export function addressKey(settlementId: AreaId, street: string, house: string): string {
  return `address/${settlementId}/${foldText(street)}/${foldText(house)}`;
}

/** Two lakes of one name are told apart by where they are, to a hundred metres or so. */
export function landmarkKey(name: string, point: Point): string {
  return `landmark/${foldText(name)}/${point.lon.toFixed(3)},${point.lat.toFixed(3)}`;
}

function outcomeOf(
  before: KeyedPlace | undefined,
  after: KeyedPlace,
  mended: readonly Note[],
): Pick<ImportLine, 'outcome' | 'notes'> {
  if (before === after) return { outcome: 'unchanged', notes: [] };
  const change = note(before ? 'place-changed' : 'place-added');
  return { outcome: mended.length > 0 ? 'mended' : 'taken', notes: [change, ...mended] };
}

/** What the file does not say stays as it was. */
function merged(before: KeyedPlace, given: KeyedPlace): KeyedPlace {
  const point = given.point ?? before.point;
  const formerName = given.formerName ?? before.formerName;
  const same =
    before.name === given.name &&
    before.formerName === formerName &&
    isSamePoint(before.point, point);
  return same ? before : { ...before, name: given.name, formerName, point };
}
