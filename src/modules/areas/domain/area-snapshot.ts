import type { AreaId } from '#kernel/ids.ts';
import type { Steps } from '#kernel/steps.ts';
import { answeringBeat, isWithin } from './answering-beat.ts';
import type { Area } from './area.ts';
import { type AreaLocator, type BoundaryIndex, createAreaLocator } from './area-locator.ts';
import {
  areaOfPlace,
  areasAround,
  type KnownPlace,
  type OtherName,
  placesOfAreas,
  tellingApart,
} from './area-places.ts';
import { type AreaTree, type FormerSlug, growAreaTree } from './area-tree.ts';
import { type BeatCover, beatsByName, coverWithBeats, type Membership } from './beat-cover.ts';
import type { AreaDirectory, AreaName, Place, PlaceHit, SearchOptions } from './directory.ts';
import { lineOf } from './import/register.ts';
import { foundByFormerName } from './search/found-by-former-name.ts';
import { searchIndexInSteps } from './search/search-index.ts';

export interface SnapshotParts {
  readonly version: string;
  readonly areas: readonly Area[];
  readonly boundaries: BoundaryIndex;
  readonly otherNames: readonly OtherName[];
  readonly formerSlugs: readonly FormerSlug[];
  readonly memberships: readonly Membership[];
  readonly places: readonly KnownPlace[];
  /** Of every area, hidden ones too. */
  readonly parents: ReadonlyMap<AreaId, AreaId>;
  readonly hiddenNames: ReadonlyMap<AreaId, AreaName>;
  /** What higher modules give the search. */
  readonly furtherPlaces: readonly Place[];
}

/** All that the directory answers, of one moment. A rebuild puts a new one in its place. */
export interface AreaSnapshot extends Omit<AreaDirectory, 'search' | 'onRebuild' | 'close'> {
  /** Builds the index of all names, which takes half a second for a whole country. */
  openSearch(): Steps<AreaSearch>;
}

export type AreaSearch = (text: string, options?: SearchOptions) => readonly PlaceHit[];

export function* takeAreaSnapshot(parts: SnapshotParts): Steps<AreaSnapshot> {
  const tree: AreaTree = growAreaTree(parts.areas, parts.formerSlugs);
  yield;
  const named = beatsByName(tree, parts.memberships);
  const locator: AreaLocator = createAreaLocator(
    tree,
    parts.boundaries,
    (settlement) => named.get(settlement.id)?.[0],
  );
  const cover: BeatCover = coverWithBeats(tree, locator, named, parts.memberships);
  yield;
  const areaOf = (place: Place) => areaOfPlace(tree, locator.locate, place);
  const around = (place: Place) => areasAround(tree, place, areaOf(place));
  function* openSearch(): Steps<AreaSearch> {
    const places = placesOfAreas(tree, parts.otherNames, parts.places);
    const index = yield* searchIndexInSteps([...places, ...parts.furtherPlaces], around);
    return (text, options) =>
      index.search(text, options).map(({ place, score }) => ({
        place,
        formerName: foundByFormerName(text, place),
        within: tellingApart(around(place)),
        area: areaOf(place),
        score,
      }));
  }
  const answers = {
    ...tree,
    ...cover,
    ...locator,
    lineOf: (id: AreaId) =>
      lineOf({ get: (other) => ({ parentId: parts.parents.get(other) }) }, id),
  };
  return {
    version: parts.version,
    ...answers,
    nameOf: (id) => tree.get(id) ?? parts.hiddenNames.get(id),
    known: [...new Set([...parts.areas.map(({ id }) => id), ...parts.parents.keys()])],
    answeringBeat: (id, point) => answeringBeat(answers, id, point),
    isWithin: (id, within) => isWithin(answers, id, within),
    openSearch,
  };
}
