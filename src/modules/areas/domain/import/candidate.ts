import type { MultiPolygon, Point } from '#kernel/geometry/geometry.ts';
import type { AreaKind, SettlementKind } from '../area.ts';
import type { Katottg } from '../katottg.ts';
import type { FilePosition, ImportLine, Note } from './report.ts';

/** A further name that a file gives, for the search. */
export interface FurtherName {
  readonly name: string;
  readonly kind: 'former' | 'alternative';
  /** A BCP 47 code. */
  readonly language: string;
}

/** A boundary as it is stored, with what is kept beside it. Equal boundaries have equal fingerprints. */
export interface StoredShape {
  readonly wkb: Uint8Array;
  readonly fingerprint: string;
  readonly vertices: number;
  readonly inner: Point;
}

/** The same with its positions. */
export interface MeasuredShape extends StoredShape {
  readonly shape: MultiPolygon;
}

/** What only our own export says of an area. */
export interface StatedArea {
  readonly slug: string;
  /** The slug of the area around it; undefined: there is none. */
  readonly parent: string | undefined;
  readonly status: 'draft' | 'public';
}

/** One area as a file speaks of it; what the file does not say is undefined. */
export interface AreaCandidate {
  readonly position: FilePosition;
  readonly kind: AreaKind;
  readonly name: string;
  /**
   * Whether the name is the state codifier's. Only that renames an area that has a code: maps and tables of
   * figures live on for years with names that a council or parliament has taken away.
   */
  readonly nameIsOfficial: boolean;
  readonly nameEn: string | undefined;
  readonly code: Katottg | undefined;
  /** Out of a column that somebody named and that has no codes of the state's. */
  readonly localCode?: string | undefined;
  readonly settlementKind: SettlementKind | undefined;
  readonly population: number | undefined;
  readonly urban: boolean | undefined;
  readonly centre: Point | undefined;
  readonly furtherNames: readonly FurtherName[];
  readonly shape: MultiPolygon | undefined;
  /** Said in passing of another area: believed only where nothing better is known. */
  readonly inPassing: boolean;
  readonly stated?: StatedArea | undefined;
  /** What was put right while reading. */
  readonly mended: readonly Note[];
}

/** What a reader makes of a file: areas, and lines for what cannot be one. */
export interface ReadAreas {
  readonly candidates: readonly AreaCandidate[];
  readonly refused: readonly ImportLine[];
}

export function refusedLine(
  position: FilePosition,
  name: string | undefined,
  ...notes: readonly Note[]
): ImportLine {
  return { position, name, outcome: 'refused', notes };
}
