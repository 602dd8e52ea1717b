import { describe, expect, test } from 'vitest';
import { readGeoJson } from './geojson.ts';
import type { FeatureRefusal } from './geojson-findings.ts';
import type { Box } from './geometry.ts';
import { outline, repeatableNumbers, squareRing } from './testing.ts';

const UKRAINE: Box = [22, 44, 40.3, 52.5];
const sound = '[[[30,46],[31,46],[31,47],[30,47],[30,46]]]';
const polygon = (coordinates: string) => `{"type":"Polygon","coordinates":${coordinates}}`;
const withPosition = (position: string) => polygon(`[[[30,46],${position},[31,47],[30,46]]]`);

/** A reason, with the values that matter here. */
type Expected = { readonly code: FeatureRefusal['code'] } & Readonly<Record<string, unknown>>;

/** Features that are refused, each beside a valid one that is accepted. */
const HOSTILE_FEATURES: readonly (readonly [string, string, Expected])[] = [
  ['no geometry', 'null', { code: 'geometry-missing' }],
  ['a geometry that is a text', '"Polygon"', { code: 'geometry-unsupported', type: undefined }],
  [
    'a geometry without a type',
    '{"coordinates":[]}',
    { code: 'geometry-unsupported', type: undefined },
  ],
  [
    'a line',
    '{"type":"LineString","coordinates":[[30,46],[31,47]]}',
    { code: 'geometry-unsupported', type: 'LineString' },
  ],
  [
    'several points',
    '{"type":"MultiPoint","coordinates":[[30,46],[31,47]]}',
    { code: 'geometry-unsupported', type: 'MultiPoint' },
  ],
  [
    'an empty collection',
    '{"type":"GeometryCollection","geometries":[]}',
    { code: 'geometry-unsupported', type: 'GeometryCollection' },
  ],
  [
    'a collection of nothing',
    '{"type":"GeometryCollection","geometries":[null]}',
    { code: 'geometry-unsupported', type: undefined },
  ],
  ['no coordinates', '{"type":"Polygon"}', { code: 'coordinates-malformed', at: { polygon: 1 } }],
  [
    'coordinates that are an object',
    polygon('{"0":[[30,46]]}'),
    { code: 'coordinates-malformed', at: { polygon: 1 } },
  ],
  [
    'a ring that is a number',
    polygon('[7]'),
    { code: 'coordinates-malformed', at: { polygon: 1, ring: 1 } },
  ],
  [
    'a polygon written as a multipolygon',
    '{"type":"MultiPolygon","coordinates":[[[30,46],[31,46],[31,47],[30,46]]]}',
    { code: 'coordinates-malformed', at: { polygon: 1, ring: 1, position: 1 } },
  ],
  ['an empty polygon', polygon('[]'), { code: 'too-few-positions' }],
  ['an empty ring', polygon('[[]]'), { code: 'too-few-positions' }],
  ['one position', polygon('[[[30,46]]]'), { code: 'too-few-positions' }],
  ['two positions and back', polygon('[[[30,46],[31,47],[30,46]]]'), { code: 'too-few-positions' }],
  [
    'four times the same position',
    polygon('[[[30,46],[30,46],[30,46],[30,46]]]'),
    { code: 'too-few-positions' },
  ],
  ['a line for an area', polygon('[[[30,46],[31,47],[32,48],[30,46]]]'), { code: 'no-area' }],
  [
    'an area of a square decimetre',
    polygon(JSON.stringify([squareRing(30, 46, 1e-6)])),
    { code: 'no-area' },
  ],
  [
    'coordinates written as texts',
    withPosition('["31","46"]'),
    { code: 'position-not-numbers', at: { polygon: 1, ring: 1, position: 2 } },
  ],
  [
    'null for a coordinate',
    withPosition('[null,46]'),
    { code: 'position-not-numbers', at: { polygon: 1, ring: 1, position: 2 } },
  ],
  [
    'a missing coordinate',
    withPosition('[31]'),
    { code: 'position-not-numbers', at: { polygon: 1, ring: 1, position: 2 } },
  ],
  [
    'a missing position',
    withPosition('null'),
    { code: 'coordinates-malformed', at: { polygon: 1, ring: 1, position: 2 } },
  ],
  [
    'an infinite coordinate',
    withPosition('[1e999,46]'),
    {
      code: 'position-out-of-range',
      at: { polygon: 1, ring: 1, position: 2 },
      position: [Number.POSITIVE_INFINITY, 46],
    },
  ],
  [
    'the largest number there is',
    withPosition('[1e308,1e308]'),
    {
      code: 'position-out-of-range',
      at: { polygon: 1, ring: 1, position: 2 },
      position: [1e308, 1e308],
    },
  ],
  [
    'metres for degrees',
    polygon('[[[3340000,5780000],[3350000,5780000],[3350000,5790000],[3340000,5780000]]]'),
    {
      code: 'position-out-of-range',
      at: { polygon: 1, ring: 1, position: 1 },
      position: [3_340_000, 5_780_000],
    },
  ],
  [
    'a place in the Pacific',
    polygon('[[[-150,10],[-149,10],[-149,11],[-150,10]]]'),
    { code: 'outside-expected', box: [-150, 10, -149, 11] },
  ],
  [
    'a point at Null Island',
    '{"type":"Point","coordinates":[0,0]}',
    { code: 'outside-expected', box: [0, 0, 0, 0] },
  ],
  ['a point without coordinates', '{"type":"Point"}', { code: 'coordinates-malformed', at: {} }],
  [
    'a point of texts',
    '{"type":"Point","coordinates":["30,7","46,5"]}',
    { code: 'position-not-numbers', at: {} },
  ],
  [
    'a bow tie',
    polygon('[[[30,46],[31,47],[31,46],[30,47],[30,46]]]'),
    {
      code: 'ambiguous-shape',
      at: { lon: 30.5, lat: 46.5 },
    },
  ],
  [
    'a bow tie whose lines cross in a corner',
    polygon('[[[30,46],[30.5,46.5],[31,47],[31,46],[30.5,46.5],[30,47],[30,46]]]'),
    {
      code: 'ambiguous-shape',
      at: { lon: 30.5, lat: 46.5 },
    },
  ],
  [
    'a ring that goes round twice',
    polygon(
      '[[[30,46],[31,46],[31,47],[30,47],[30,46],[30.2,46.1],[30.8,46.1],[30.8,46.8],[30.2,46.8],[30.2,46.1],[30,46]]]',
    ),
    {
      code: 'ambiguous-shape',
    },
  ],
  [
    'a hole outside its area',
    polygon(JSON.stringify([squareRing(30, 46, 1), squareRing(35, 46, 0.5)])),
    {
      code: 'ambiguous-shape',
      at: { lon: 35, lat: 46 },
    },
  ],
  [
    'a hole larger than its area',
    polygon(JSON.stringify([squareRing(30, 46, 1), squareRing(29, 45, 3)])),
    {
      code: 'ambiguous-shape',
      resolvedKm2: 0,
    },
  ],
  [
    'a scribble of ten thousand lines',
    polygon(JSON.stringify([scribble(10_000)])),
    { code: 'too-complicated', limit: 20_000 },
  ],
  [
    'a comb of a hundred thousand slanting teeth',
    polygon(JSON.stringify([slantingComb(50_000)])),
    { code: 'too-complicated', limit: 20_000 },
  ],
  [
    'ten thousand and one holes',
    polygon(
      JSON.stringify([
        squareRing(30, 46, 1),
        ...Array.from({ length: 10_000 }, () => squareRing(30.1, 46.1, 0.1)),
      ]),
    ),
    { code: 'too-complicated', limit: 10_000 },
  ],
  [
    'four hundred thousand positions and one',
    polygon(JSON.stringify([outline({ lon: 30, lat: 46 }, 1, 400_001)])),
    { code: 'too-complicated', limit: 400_000 },
  ],
];

function scribble(positions: number): [number, number][] {
  const chance = repeatableNumbers(1);
  return Array.from({ length: positions }, () => [30 + chance(), 46 + chance()]);
}

/** The boxes of all teeth overlap and no lines cross: the worst case of comparing boxes. */
function slantingComb(teeth: number): [number, number][] {
  const tips = Array.from({ length: teeth }, (_, tooth): [number, number][] => [
    [30 + tooth / teeth / 100, 46],
    [31 + (tooth + 0.5) / teeth / 100, 47],
  ]);
  return [...tips.flat(), [32, 47], [32, 45], [30, 45]];
}

describe('a hostile feature is refused with a reason, and the one beside it is taken', () => {
  test.each(HOSTILE_FEATURES)('%s', (_, geometry, refusal) => {
    const bad = `{"type":"Feature","properties":{},"geometry":${geometry}}`;
    const good = `{"type":"Feature","properties":{},"geometry":${polygon(sound)}}`;
    const answer = readGeoJson(`{"type":"FeatureCollection","features":[${bad},${good}]}`, {
      expected: UKRAINE,
    });
    const outcomes = answer.ok ? answer.value.map(({ outcome }) => outcome) : [];
    expect(outcomes[0]).toMatchObject({ ok: false, refusal });
    expect(outcomes[1]?.ok).toBe(true);
  });
});
