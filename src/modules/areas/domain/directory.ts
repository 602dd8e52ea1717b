import type { Box, MultiPolygon, Point } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { Area, AreaKind } from './area.ts';
import type { AreaTree } from './area-tree.ts';

export type AreaName = Pick<Area, 'name' | 'nameEn'>;

/** What the map says about a point. `chain` runs from the oblast to the beat; it may have gaps, or be empty (sea, abroad). */
export interface Location {
  readonly chain: readonly Area[];
  /** The narrowest area of the chain; undefined where the point is in none. */
  readonly narrowest: Area | undefined;
}

export type PlaceKind =
  | AreaKind
  | 'street'
  | 'address'
  | 'landmark'
  | 'school'
  | 'station'
  | 'medical-point';

/** Something that a resident may name when asked where she lives. */
export interface Place {
  readonly key: string;
  readonly kind: PlaceKind;
  readonly name: string;
  /** Further names and spellings: English, Russian. Transliterations need not be given. */
  readonly otherNames: readonly string[];
  /** How it was called: found by these too, and then it is said. */
  readonly formerNames?: readonly string[];
  readonly areaId: AreaId | undefined;
  readonly point: Point | undefined;
  /** Residents, where known: ranks one of two equal names. */
  readonly population: number | undefined;
}

export interface PlaceHit {
  readonly place: Place;
  /** The former name that was typed, where the place was found by that. */
  readonly formerName: string | undefined;
  /** What tells it from its namesakes: «Татарбунарська громада, Білгород-Дністровський район». */
  readonly within: readonly Area[];
  /** Where a choice leads: the settlement's or area's page. */
  readonly area: Area | undefined;
  readonly score: number;
}

export interface SearchOptions {
  readonly limit?: number;
  readonly near?: Point;
}

/** Higher modules give the search what they know: schools, stations. Read again at each rebuild. */
export interface PlaceSource {
  readonly name: string;
  /** Event types after which it must be read again. */
  readonly changes: readonly string[];
  readonly load: () => Promise<readonly Place[]>;
}

/**
 * The public areas of the installation, in memory in every process, rebuilt when an event says so.
 * Everything here but the search is synchronous, and nothing touches the database.
 */
export interface AreaDirectory extends AreaTree {
  /** Changes whenever any answer could. For ETags. */
  readonly version: string;
  locate(point: Point): Location;
  /** The beats that answer for an area: itself, those that contain it, or those inside it. */
  beatsOf(id: AreaId): readonly Area[];
  /**
   * The settlements that a beat answers for; of any other area those below it. Of a beat that residents do not see, those
   * that it was given by name.
   */
  settlementsOf(id: AreaId): readonly Area[];
  shape(id: AreaId): MultiPolygon | undefined;
  box(id: AreaId): Box | undefined;
  /** Waits for the index of all names after a change of areas. */
  search(text: string, options?: SearchOptions): Promise<readonly PlaceHit[]>;
  /**
   * The area and all above it, the area first, hidden ones too: what rights are judged by, and never shown. Of one
   * that is not there: itself alone.
   */
  lineOf(id: AreaId): readonly AreaId[];
  /**
   * The one beat that answers for a village or district. Where several do, the one that holds the point; undefined
   * without a point, and for an area that is no part of a hromada.
   */
  answeringBeat(id: AreaId | undefined, point?: Point): Area | undefined;
  /** Whether an area is another one, lies in it or has it as its beat. */
  isWithin(id: AreaId | undefined, within: AreaId): boolean;
  /** What an area is called, a hidden one too: for staff whose work lies in it, never for public pages. */
  nameOf(id: AreaId): AreaName | undefined;
  /** Every area that there is, hidden ones too: where rights reach, and never shown. */
  readonly known: readonly AreaId[];
  /** Called after each rebuild. Answers a function that stops it. */
  onRebuild(listener: () => void): () => void;
  close(): void;
}
