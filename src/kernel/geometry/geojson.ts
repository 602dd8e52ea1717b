import { type Result, ok, refuse } from '../result.ts';
import {
  GEOJSON_LIMITS,
  type FeatureRefusal,
  type GeoJsonLimits,
  type GeoJsonOptions,
  type GeoJsonRefusal,
  type ReadFeature,
  type TakenFeature,
} from './geojson-findings.ts';
import { readGeometry } from './geojson-geometry.ts';
import { type JsonRecord, isRecord, textOf } from './geojson-json.ts';
import { parseGeoJsonText } from './geojson-text.ts';

/**
 * Reads untrusted GeoJSON: a FeatureCollection, a Feature or a bare geometry; Polygon, MultiPolygon or a GeometryCollection of
 * them, or a Point. Each feature is accepted, with its repairs, or refused on its own, so that one bad feature does not lose
 * the others.
 */
export function readGeoJson(
  text: string,
  options: GeoJsonOptions = {},
): Result<readonly ReadFeature[], GeoJsonRefusal> {
  const limits = { ...GEOJSON_LIMITS, ...options.limits };
  const json = parseGeoJsonText(text, limits);
  if (!json.ok) return json;
  const features = featuresOf(json.value);
  if (!features.ok) return features;
  return ok(
    features.value.map((feature, index) => readFeature(feature, index + 1, options, limits)),
  );
}

const GEOMETRY_TYPES = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

function featuresOf(json: unknown): Result<readonly unknown[], GeoJsonRefusal> {
  const type = isRecord(json) ? textOf(json['type']) : undefined;
  if (!isRecord(json) || type === undefined) return refuse({ code: 'not-geojson', type });
  if (type === 'Topology') return refuse({ code: 'topojson' });
  const crs = otherCrs(json['crs']);
  if (crs !== undefined) return refuse({ code: 'other-crs', crs });
  if (type === 'Feature') return ok([json]);
  if (GEOMETRY_TYPES.has(type)) return ok([{ type: 'Feature', geometry: json }]);
  if (type !== 'FeatureCollection') return refuse({ code: 'not-geojson', type });
  const { features } = json;
  return Array.isArray(features) ? ok(features) : refuse({ code: 'features-missing' });
}

/** RFC 7946 only allows WGS 84, but programs still write the older member, mostly with that very system. */
function otherCrs(crs: unknown): string | undefined {
  if (crs === undefined || crs === null) return undefined;
  const properties = isRecord(crs) ? crs['properties'] : undefined;
  const name = isRecord(properties) ? textOf(properties['name']) : undefined;
  if (name === undefined) return '';
  return /(\bCRS84|\bEPSG:{1,2}4326)$/i.test(name) ? undefined : name;
}

function readFeature(
  feature: unknown,
  number: number,
  options: GeoJsonOptions,
  limits: GeoJsonLimits,
): ReadFeature {
  if (!isRecord(feature) || feature['type'] !== 'Feature') {
    return {
      number,
      id: undefined,
      properties: {},
      outcome: refuse({ code: 'not-a-feature' }),
    };
  }
  return {
    number,
    id: idOf(feature['id']),
    properties: plainProperties(feature['properties']),
    outcome: outcomeOf(feature, options, limits),
  };
}

function outcomeOf(
  feature: JsonRecord,
  options: GeoJsonOptions,
  limits: GeoJsonLimits,
): Result<TakenFeature, FeatureRefusal> {
  const { geometry } = feature;
  if (geometry === null || geometry === undefined) return refuse({ code: 'geometry-missing' });
  return readGeometry(geometry, options, limits);
}

function idOf(id: unknown): string | number | undefined {
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}

/** Names and codes are plain values, so nested values are dropped. No prototype, so that «__proto__» is an ordinary name. */
function plainProperties(properties: unknown): ReadFeature['properties'] {
  const plain: Record<string, string | number | boolean> = {};
  Object.setPrototypeOf(plain, null);
  if (!isRecord(properties)) return plain;
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      plain[name] = value;
    }
  }
  return plain;
}
