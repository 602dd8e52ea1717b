/** WGS 84 degrees, longitude first as in RFC 7946. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** [west, south, east, north] in degrees. */
export type Box = readonly [number, number, number, number];

/** A closed ring: the last position repeats the first. Positions are [lon, lat]. */
export type Ring = readonly (readonly [number, number])[];

/** Polygons, each an outer ring (counter-clockwise) followed by its holes (clockwise): RFC 7946, "right-handed". */
export type MultiPolygon = readonly (readonly Ring[])[];
