import type { FileRefusal } from '../domain/import/report.ts';
import { box, bytesOf, type TestFeature } from '../testing.ts';

/** What a file is refused for as a whole: nothing of it is read further. */
export const HOSTILE_FILES: readonly (readonly [string, Uint8Array, FileRefusal['code']])[] = [
  ['nothing at all', bytesOf(''), 'file-empty'],
  ['spaces only', bytesOf(' \n\n '), 'file-empty'],
  [
    'a map that was cut short',
    bytesOf('{"type":"FeatureCollection","features":[{"type":"Fea'),
    'json-cut-short',
  ],
  ['a map with a stray comma', bytesOf('{"type":"FeatureCollection","features":[,]}'), 'not-json'],
  ['NaN, which is no JSON', bytesOf('{"type":"FeatureCollection","features":NaN}'), 'not-json'],
  [
    'brackets 10,000 deep',
    bytesOf('['.repeat(10_000) + ']'.repeat(10_000)),
    'file-nested-too-deep',
  ],
  ['brackets that are never closed', bytesOf('{"a":'.repeat(100_000)), 'file-nested-too-deep'],
  ['a list of numbers', bytesOf('[1,2,3]'), 'not-geojson'],
  ['another kind of JSON', bytesOf('{"__proto__":{"type":"FeatureCollection"}}'), 'not-geojson'],
  ['a topology', bytesOf('{"type":"Topology","objects":{},"arcs":[]}'), 'topojson'],
  ['no features', bytesOf('{"type":"FeatureCollection"}'), 'features-missing'],
  [
    'metres in another projection',
    bytesOf(
      '{"type":"FeatureCollection","features":[],"crs":{"type":"name","properties":{"name":"EPSG:3857"}}}',
    ),
    'other-crs',
  ],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'file-not-text'],
  ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'file-not-text'],
  [
    'a null byte in a map',
    bytesOf('{"type":"Feature\0Collection","features":[]}'),
    'file-not-text',
  ],
  ['a table without a name', bytesOf('a,b\n1,2\n'), 'columns-missing'],
  [
    'a quotation mark that is never closed',
    bytesOf('name,code\n"Лиман,1\n'.repeat(3)),
    'quote-not-closed',
  ],
];

const crossed = {
  type: 'Polygon',
  coordinates: [
    [
      [30, 46],
      [31, 47],
      [31, 46],
      [30, 47],
      [30, 46],
    ],
  ],
};
const withCoordinates = (coordinates: unknown, type = 'Polygon') => ({ type, coordinates });
const good = box(30, 46, 31, 47);

/** One bad feature each, between two good ones. */
export const HOSTILE_FEATURES: readonly (readonly [string, TestFeature, string])[] = [
  ['no geometry', { name: 'Лиман', geometry: null }, 'geometry-missing'],
  ['a point', { name: 'Лиман', geometry: withCoordinates([30, 46], 'Point') }, 'geometry-not-area'],
  [
    'a line',
    {
      name: 'Лиман',
      geometry: withCoordinates(
        [
          [30, 46],
          [31, 47],
        ],
        'LineString',
      ),
    },
    'geometry-unsupported',
  ],
  [
    'an invented geometry',
    { name: 'Лиман', geometry: withCoordinates([], 'Blob') },
    'geometry-unsupported',
  ],
  ['no name', { geometry: good }, 'name-missing'],
  ['a blank name', { name: ' \u200b ', geometry: good }, 'name-missing'],
  ['a name of ten megabytes', { name: 'я'.repeat(5_000_000), geometry: good }, 'name-too-long'],
  ['a null in the name', { name: 'Ли\0ман', geometry: good }, 'name-unreadable'],
  ['half a character in the name', { name: 'Лиман\ud800', geometry: good }, 'name-unreadable'],
  ['a name in a wrong encoding', { name: 'Ли\ufffdман', geometry: good }, 'name-unreadable'],
  ['a name that is an object', { name: { toString: 'x' }, geometry: good }, 'name-missing'],
  ['a code of letters', { name: 'Лиман', katottg: 'UA99ABC', geometry: good }, 'code-invalid'],
  [
    'SQL for a code',
    { name: 'Лиман', katottg: "'; drop table areas.area; --", geometry: good },
    'code-invalid',
  ],
  ['no kind', { name: 'Лиман', geometry: good }, 'kind-unknown'],
  [
    'coordinates that are words',
    {
      name: 'Лиман',
      geometry: withCoordinates([
        [
          ['a', 'b'],
          [31, 46],
          [31, 47],
          [30, 46],
        ],
      ]),
    },
    'position-not-numbers',
  ],
  [
    'coordinates that are nothing',
    { name: 'Лиман', geometry: withCoordinates(null) },
    'coordinates-malformed',
  ],
  [
    'a ring that is no list',
    { name: 'Лиман', geometry: withCoordinates([42]) },
    'coordinates-malformed',
  ],
  [
    '1e308 for a longitude',
    {
      name: 'Лиман',
      geometry: withCoordinates([
        [
          [1e308, 46],
          [31, 46],
          [31, 47],
          [1e308, 46],
        ],
      ]),
    },
    'position-out-of-range',
  ],
  [
    'a latitude of 91',
    {
      name: 'Лиман',
      geometry: withCoordinates([
        [
          [30, 91],
          [31, 46],
          [31, 47],
          [30, 91],
        ],
      ]),
    },
    'lat-lon-order',
  ],
  [
    'a longitude of 200',
    { name: 'Лиман', geometry: box(199, 46, 200, 47) },
    'position-out-of-range',
  ],
  [
    'two positions',
    {
      name: 'Лиман',
      geometry: withCoordinates([
        [
          [30, 46],
          [31, 46],
          [30, 46],
        ],
      ]),
    },
    'too-few-positions',
  ],
  [
    'a line there and back',
    {
      name: 'Лиман',
      geometry: withCoordinates([
        [
          [30, 46],
          [31, 46],
          [32, 46],
          [30, 46],
        ],
      ]),
    },
    'no-area',
  ],
  ['no rings', { name: 'Лиман', geometry: withCoordinates([]) }, 'too-few-positions'],
  ['a figure of eight', { name: 'Лиман', geometry: crossed }, 'ambiguous-shape'],
  ['null island', { name: 'Лиман', geometry: box(-0.1, -0.1, 0.1, 0.1) }, 'outside-expected'],
];

/** Rows of tables, each between good ones. */
export const HOSTILE_ROWS: readonly (readonly [
  string,
  'settlements' | 'streets' | 'codifier',
  string,
  string,
])[] = [
  ['a latitude of 91', 'settlements', 'Лиманське,,91,30.5,', 'coordinates-invalid'],
  ['a position in the sea off Africa', 'settlements', 'Лиманське,,0,0,', 'coordinates-outside'],
  ['a position of words', 'settlements', 'Лиманське,,північ,схід,', 'coordinates-invalid'],
  ['half a position', 'settlements', 'Лиманське,,46.5,,', 'coordinates-invalid'],
  ['infinity', 'settlements', 'Лиманське,,Infinity,30.5,', 'coordinates-invalid'],
  ['fewer people than none', 'settlements', 'Лиманське,,46.5,30.5,-3', 'population-invalid'],
  ['a population of words', 'settlements', 'Лиманське,,46.5,30.5,багато', 'population-invalid'],
  [
    'more people than there are',
    'settlements',
    'Лиманське,,46.5,30.5,99999999999',
    'population-invalid',
  ],
  ['a village that nobody knows', 'settlements', 'Атлантида,,46.5,30.5,', 'settlement-unknown'],
  ['a formula', 'settlements', '"=HYPERLINK(""http://x"")",,46.5,30.5,', 'settlement-unknown'],
  ['no name', 'settlements', ',,46.5,30.5,5', 'name-missing'],
  [
    'the code of a hromada',
    'settlements',
    'Лиманське,UA99010010000034567,46.5,30.5,',
    'code-invalid',
  ],
  ['the same village again', 'settlements', 'Зразкове,,46.6,30.6,1', 'row-twice'],
  ['a street without a name', 'streets', 'Лиманське,,1', 'street-missing'],
  ['a street of an unknown village', 'streets', 'Атлантида,вулиця Морська,1', 'settlement-unknown'],
  ['a street of no village', 'streets', ',вулиця Морська,1', 'settlement-missing'],
  [
    'a house number of ten thousand digits',
    'streets',
    `Лиманське,вулиця Морська,${'1'.repeat(10_000)}`,
    'name-too-long',
  ],
  ['the same address again', 'streets', 'Зразкове,вулиця Садова,7', 'row-twice'],
  [
    'a letter that the codifier has not',
    'codifier',
    'UA99000000000012345,UA99010000000023456,,,,Щ,Степовий',
    'category-unknown',
  ],
  [
    'a letter of another level',
    'codifier',
    'UA99000000000012345,UA99010000000023456,,,,C,Степовий',
    'category-unknown',
  ],
  ['no code', 'codifier', ',,,,,C,Степове', 'code-missing'],
  ['a code cut short', 'codifier', 'UA99000000000012345,UA9901,,,,P,Степовий', 'code-invalid'],
];
