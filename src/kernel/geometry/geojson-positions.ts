import { type Result, ok, refuse } from '../result.ts';
import type { FeatureRefusal, GeoJsonLimits, Pair, Place } from './geojson-findings.ts';
import { listOf } from './geojson-json.ts';

export interface ReadPolygons {
  readonly polygons: readonly (readonly (readonly Pair[])[])[];
  readonly altitudes: number;
}

/** Converts any coordinates to finite pairs, without interpreting them. */
export function readPolygons(
  polygons: readonly unknown[],
  limits: GeoJsonLimits,
): Result<ReadPolygons, FeatureRefusal> {
  const count: Count = { rings: 0, positions: 0, altitudes: 0 };
  const read: Pair[][][] = [];
  for (const [index, polygon] of polygons.entries()) {
    const rings = readPolygon(polygon, index + 1, count, limits);
    if (!rings.ok) return rings;
    read.push(rings.value);
  }
  return ok({ polygons: read, altitudes: count.altitudes });
}

/** A third number is an altitude. */
export function readPosition(
  position: unknown,
  at: Place,
): Result<{ readonly pair: Pair; readonly altitude: boolean }, FeatureRefusal> {
  const numbers = listOf(position);
  if (!numbers) return refuse({ code: 'coordinates-malformed', at });
  const [lon, lat] = numbers;
  if (typeof lon !== 'number' || typeof lat !== 'number') {
    return refuse({ code: 'position-not-numbers', at });
  }
  // JSON has no infinity, but 1e999 becomes one.
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) {
    return refuse({ code: 'position-out-of-range', at, position: [lon, lat] });
  }
  return ok({ pair: [lon, lat], altitude: numbers.length > 2 });
}

interface Count {
  rings: number;
  positions: number;
  altitudes: number;
}

function readPolygon(
  polygon: unknown,
  number: number,
  count: Count,
  limits: GeoJsonLimits,
): Result<Pair[][], FeatureRefusal> {
  const rings = listOf(polygon);
  if (!rings) return refuse({ code: 'coordinates-malformed', at: { polygon: number } });
  count.rings += rings.length;
  if (count.rings > limits.rings) return refuse({ code: 'too-complicated', limit: limits.rings });
  const read: Pair[][] = [];
  for (const [index, ring] of rings.entries()) {
    const pairs = readRing(ring, { polygon: number, ring: index + 1 }, count, limits);
    if (!pairs.ok) return pairs;
    read.push(pairs.value);
  }
  return ok(read);
}

function readRing(
  ring: unknown,
  at: Place,
  count: Count,
  limits: GeoJsonLimits,
): Result<Pair[], FeatureRefusal> {
  const positions = listOf(ring);
  if (!positions) return refuse({ code: 'coordinates-malformed', at });
  count.positions += positions.length;
  if (count.positions > limits.positions) {
    return refuse({ code: 'too-complicated', limit: limits.positions });
  }
  const pairs: Pair[] = [];
  for (const [index, position] of positions.entries()) {
    const read = readPosition(position, { ...at, position: index + 1 });
    if (!read.ok) return read;
    if (read.value.altitude) count.altitudes += 1;
    pairs.push(read.value.pair);
  }
  return ok(pairs);
}
