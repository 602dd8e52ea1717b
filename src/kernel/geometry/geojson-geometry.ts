import { type Result, ok, refuse } from '../result.ts';
import type {
  FeatureRefusal,
  GeoJsonLimits,
  GeoJsonOptions,
  Mend,
  TakenFeature,
} from './geojson-findings.ts';
import { type JsonRecord, isRecord, listOf, textOf } from './geojson-json.ts';
import { readPolygons, readPosition } from './geojson-positions.ts';
import { orderPositions } from './geojson-order.ts';
import { mendPolygons } from './mend.ts';

/** Converts an untrusted GeoJSON geometry to a valid shape or point. */
export function readGeometry(
  geometry: unknown,
  options: GeoJsonOptions,
  limits: GeoJsonLimits,
): Result<TakenFeature, FeatureRefusal> {
  const found: Found = { polygons: [], points: [], others: 0, unreadable: undefined };
  collect(geometry, found);
  if (found.unreadable) return refuse(found.unreadable);
  if (found.polygons.length > 0) return takeShape(found, options, limits);
  const [point] = found.points;
  if (found.points.length === 1 && found.others === 0) return takePoint(point, options);
  const type = isRecord(geometry) ? textOf(geometry['type']) : undefined;
  return refuse({ code: 'geometry-unsupported', type });
}

interface Found {
  readonly polygons: unknown[];
  readonly points: unknown[];
  others: number;
  unreadable: FeatureRefusal | undefined;
}

/** Its depth is limited by that of the text. */
function collect(geometry: unknown, found: Found): void {
  const type = isRecord(geometry) ? textOf(geometry['type']) : undefined;
  if (!isRecord(geometry) || type === undefined) {
    found.unreadable ??= { code: 'geometry-unsupported', type };
    return;
  }
  const gather = GATHER.get(type);
  if (gather) gather(geometry, found);
  else found.others += 1;
}

/** What a geometry of each type contributes. */
const GATHER: ReadonlyMap<string, (geometry: JsonRecord, found: Found) => void> = new Map([
  ['Point', ({ coordinates }, found) => void found.points.push(coordinates)],
  ['Polygon', ({ coordinates }, found) => void found.polygons.push(coordinates)],
  [
    'MultiPolygon',
    ({ coordinates }, found) => {
      for (const polygon of membersOf(coordinates, found)) found.polygons.push(polygon);
    },
  ],
  [
    'GeometryCollection',
    ({ geometries }, found) => {
      for (const member of membersOf(geometries, found)) collect(member, found);
    },
  ],
]);

function membersOf(list: unknown, found: Found): readonly unknown[] {
  const members = listOf(list);
  if (!members) found.unreadable ??= { code: 'coordinates-malformed', at: {} };
  return members ?? [];
}

function takeShape(
  found: Found,
  options: GeoJsonOptions,
  limits: GeoJsonLimits,
): Result<TakenFeature, FeatureRefusal> {
  const read = readPolygons(found.polygons, limits);
  if (!read.ok) return read;
  const ordered = orderPositions(read.value.polygons, options.expected);
  if (!ordered.ok) return ordered;
  const whole = mendPolygons(ordered.value.polygons);
  if (!whole.ok) return whole;
  const mended: Mend[] = [...ordered.value.mended];
  if (read.value.altitudes > 0) {
    mended.push({ code: 'altitude-dropped', positions: read.value.altitudes });
  }
  const ignored = found.others + found.points.length;
  if (ignored > 0) mended.push({ code: 'other-geometry-ignored', geometries: ignored });
  mended.push(...whole.value.mended);
  return ok({ geometry: { kind: 'shape', shape: whole.value.shape }, mended });
}

function takePoint(
  coordinates: unknown,
  options: GeoJsonOptions,
): Result<TakenFeature, FeatureRefusal> {
  const read = readPosition(coordinates, {});
  if (!read.ok) return read;
  const ordered = orderPositions([[[read.value.pair]]], options.expected);
  if (!ordered.ok) return ordered;
  const [lon, lat] = ordered.value.polygons[0]?.[0]?.[0] ?? read.value.pair;
  const altitude: readonly Mend[] = read.value.altitude
    ? [{ code: 'altitude-dropped', positions: 1 }]
    : [];
  return ok({
    geometry: { kind: 'point', point: { lon, lat } },
    mended: [...ordered.value.mended, ...altitude],
  });
}
