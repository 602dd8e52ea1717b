import type { Result } from '../result.ts';
import type { Box, MultiPolygon, Point } from './geometry.ts';

/** A feature of the file: accepted, with its repairs, or refused with a reason. Reasons are data; messages are made elsewhere. */
export interface ReadFeature {
  /** Counted from 1. */
  readonly number: number;
  readonly id: string | number | undefined;
  /** Without a prototype; only texts, numbers and booleans. */
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly outcome: Result<TakenFeature, FeatureRefusal>;
}

export interface TakenFeature {
  readonly geometry:
    | { readonly kind: 'shape'; readonly shape: MultiPolygon }
    | { readonly kind: 'point'; readonly point: Point };
  /** Each code at most once. */
  readonly mended: readonly Mend[];
}

export type Mend =
  | { readonly code: 'ring-closed'; readonly rings: number }
  | { readonly code: 'repeated-positions-removed'; readonly positions: number }
  | { readonly code: 'altitude-dropped'; readonly positions: number }
  /** Outer rings run counter-clockwise, holes clockwise (RFC 7946). */
  | { readonly code: 'ring-reversed'; readonly rings: number }
  /** Rings that enclose less than a square metre. */
  | { readonly code: 'sliver-dropped'; readonly rings: number }
  | { readonly code: 'lat-lon-swapped' }
  /** Points and lines beside the polygons of a collection. */
  | { readonly code: 'other-geometry-ignored'; readonly geometries: number }
  /** Lines crossed, but the area changed so little that the intention is clear. */
  | { readonly code: 'crossing-resolved'; readonly at: Point; readonly changeKm2: number }
  /** A ring touched itself and was split into rings that do not. */
  | { readonly code: 'touch-resolved'; readonly at: Point }
  /** Parts overlapped or were adjacent. */
  | { readonly code: 'parts-joined'; readonly overlapKm2: number };

/** Why a whole file is refused. */
export type GeoJsonRefusal =
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-too-large'; readonly characters: number; readonly limit: number }
  | { readonly code: 'file-nested-too-deep'; readonly limit: number }
  /** `near`: some characters around the error, to search for; absent if the parser does not provide them. */
  | { readonly code: 'not-json'; readonly near?: string }
  | { readonly code: 'json-cut-short' }
  | { readonly code: 'not-geojson'; readonly type: string | undefined }
  | { readonly code: 'topojson' }
  | { readonly code: 'other-crs'; readonly crs: string }
  | { readonly code: 'features-missing' };

/** Why a feature was refused. */
export type FeatureRefusal =
  | { readonly code: 'not-a-feature' }
  | { readonly code: 'geometry-missing' }
  | { readonly code: 'geometry-unsupported'; readonly type: string | undefined }
  | { readonly code: 'coordinates-malformed'; readonly at: Place }
  | { readonly code: 'position-not-numbers'; readonly at: Place }
  | { readonly code: 'position-out-of-range'; readonly at: Place; readonly position: Pair }
  /** A latitude above 90 that would be a valid longitude. */
  | { readonly code: 'lat-lon-order'; readonly at: Place; readonly position: Pair }
  | { readonly code: 'outside-expected'; readonly box: Box }
  | { readonly code: 'too-few-positions' }
  | { readonly code: 'no-area' }
  /** Lines cross, and the intention is unclear: the possible areas differ by more than a hundredth. */
  | {
      readonly code: 'ambiguous-shape';
      readonly at: Point;
      readonly drawnKm2: number;
      readonly resolvedKm2: number;
    }
  | { readonly code: 'too-complicated'; readonly limit: number };

/** The place in the coordinates; numbers are counted from 1 and absent if they do not apply. */
export interface Place {
  readonly polygon?: number;
  readonly ring?: number;
  readonly position?: number;
}

export type Pair = readonly [number, number];

export interface GeoJsonOptions {
  /**
   * Where the features are expected. A feature whose middle is outside is refused, or repaired if swapping longitude and
   * latitude brings it inside. Without it that mistake cannot be detected in Ukraine, where both orders are valid places.
   */
  readonly expected?: Box;
  readonly limits?: Partial<GeoJsonLimits>;
}

/** The limits of a file and of one feature: polygon-clipping fails at half a million positions. */
export interface GeoJsonLimits {
  readonly characters: number;
  readonly depth: number;
  readonly rings: number;
  readonly positions: number;
}

export const GEOJSON_LIMITS: GeoJsonLimits = {
  characters: 100_000_000,
  depth: 64,
  rings: 10_000,
  positions: 400_000,
};
