import { describe, expect, test } from 'vitest';
import { readGeoJson } from './geojson.ts';
import type { GeoJsonRefusal } from './geojson-findings.ts';

const sound = '[[[30,46],[31,46],[31,47],[30,47],[30,46]]]';
const polygon = (coordinates: string) => `{"type":"Polygon","coordinates":${coordinates}}`;
const withPosition = (position: string) => polygon(`[[[30,46],${position},[31,47],[30,46]]]`);
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

/** A reason, with the values that matter here. */
type Expected = { readonly code: GeoJsonRefusal['code'] } & Readonly<Record<string, unknown>>;

/** Files that are refused as a whole. */
const HOSTILE_FILES: readonly (readonly [string, string, Expected])[] = [
  ['an empty file', '', { code: 'file-empty' }],
  ['a byte order mark and nothing else', '\uFEFF', { code: 'file-empty' }],
  ['spaces and line ends', ' \r\n\t', { code: 'file-empty' }],
  ['a web page', '<!doctype html><p>404', { code: 'not-json', near: expect.stringContaining('<') }],
  [
    'a file whose download broke off',
    `{"type":"FeatureCollection","features":[${polygon(sound)}`,
    { code: 'json-cut-short' },
  ],
  [
    'a text that broke off in a name',
    '{"type":"Feature","properties":{"name":"Оде',
    { code: 'json-cut-short' },
  ],
  [
    'NaN, as Python writes it',
    withPosition('[NaN,46]'),
    { code: 'not-json', near: expect.stringContaining('NaN') },
  ],
  [
    'a comma too many',
    polygon('[[[30,46],]]'),
    { code: 'not-json', near: expect.stringContaining(',]') },
  ],
  [
    'a null byte in a name',
    '{"type":"Feature","properties":{"name":"a\0b"}}',
    { code: 'not-json' },
  ],
  ['a byte order mark in the middle', `{"type":\uFEFF"Feature"}`, { code: 'not-json' }],
  [
    'UTF-16 read as bytes',
    Array.from(polygon(sound), (letter) => `${letter}\0`).join(''),
    { code: 'not-json' },
  ],
  ['a nesting bomb', '['.repeat(5_000_000), { code: 'file-nested-too-deep', limit: 64 }],
  [
    'a nesting bomb in an unused property',
    `{"type":"Feature","x":${nested(200_000)},"geometry":null}`,
    { code: 'file-nested-too-deep', limit: 64 },
  ],
  [
    'a nesting bomb of objects',
    '{"a":'.repeat(100_000),
    { code: 'file-nested-too-deep', limit: 64 },
  ],
  [
    'a file beyond the limit',
    `"${'а'.repeat(100_000_001)}"`,
    { code: 'file-too-large', characters: 100_000_003, limit: 100_000_000 },
  ],
  ['a number', '42', { code: 'not-geojson', type: undefined }],
  ['null', 'null', { code: 'not-geojson', type: undefined }],
  ['a list of features', `[${polygon(sound)}]`, { code: 'not-geojson', type: undefined }],
  [
    'a type that is no text',
    '{"type":["FeatureCollection"],"features":[]}',
    { code: 'not-geojson', type: undefined },
  ],
  [
    'a type hidden in the prototype',
    '{"__proto__":{"type":"FeatureCollection","features":[]}}',
    { code: 'not-geojson', type: undefined },
  ],
  ['another type', '{"type":"constructor"}', { code: 'not-geojson', type: 'constructor' }],
  ['TopoJSON', '{"type":"Topology","objects":{},"arcs":[]}', { code: 'topojson' }],
  [
    'metres of Web Mercator',
    '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"features":[]}',
    { code: 'other-crs', crs: 'urn:ogc:def:crs:EPSG::3857' },
  ],
  [
    'the Soviet system of 1942',
    '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4284"}},"features":[]}',
    { code: 'other-crs', crs: 'EPSG:4284' },
  ],
  [
    'a system given by a link',
    '{"type":"FeatureCollection","crs":{"type":"link"},"features":[]}',
    { code: 'other-crs', crs: '' },
  ],
  ['a collection without features', '{"type":"FeatureCollection"}', { code: 'features-missing' }],
  [
    'features that are no list',
    '{"type":"FeatureCollection","features":{"length":1e9}}',
    { code: 'features-missing' },
  ],
];

describe('a hostile file is refused with a reason', () => {
  test.each(HOSTILE_FILES)('%s', (_, text, refusal) => {
    expect(readGeoJson(text)).toMatchObject({ ok: false, refusal });
  });
});

describe('what only looks hostile does no harm', () => {
  test('«__proto__» and its like are names of properties like any others', () => {
    const properties =
      '{"__proto__":{"admin":true},"constructor":"так","toString":"ні","name":"Одеса"}';
    const answer = readGeoJson(
      `{"type":"Feature","properties":${properties},"geometry":${polygon(sound)}}`,
    );
    const found = answer.ok ? answer.value[0]?.properties : undefined;
    expect(Object.getPrototypeOf(found)).toBeNull();
    expect(found?.['admin']).toBeUndefined();
    expect(found?.['constructor']).toBe('так');
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });

  test('brackets and quotation marks in a name do not count as depth', () => {
    const name = JSON.stringify(`${'['.repeat(1000)}\\"${'{'.repeat(1000)}\\`);
    const answer = readGeoJson(
      `{"type":"Feature","properties":{"name":${name}},"geometry":${polygon(sound)}}`,
    );
    expect(answer.ok && answer.value[0]?.outcome.ok).toBe(true);
  });

  test('a name of ten million letters is read', () => {
    const name = 'ї'.repeat(10_000_000);
    const answer = readGeoJson(
      `{"type":"Feature","properties":{"name":"${name}"},"geometry":${polygon(sound)}}`,
    );
    expect(answer.ok && answer.value[0]?.properties['name']).toHaveLength(10_000_000);
  });

  test('a latitude above 90 that would be a fine longitude is called by its name', () => {
    const china = polygon('[[[30,110],[31,110],[31,111],[30,110]]]');
    const answer = readGeoJson(china);
    expect(answer.ok && answer.value[0]?.outcome).toMatchObject({
      ok: false,
      refusal: { code: 'lat-lon-order', position: [30, 110] },
    });
  });
});
