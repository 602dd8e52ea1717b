import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { intersection, union } from '#kernel/geometry/overlay.ts';
import { rectangle } from '#modules/areas/testing.ts';
import { HROMADA_GROUP, loadOblast } from '../locate/areas.ts';

const RAION_GROUP = 0;
/** As many settlements as a hromada of Odesa oblast has. */
const SETTLEMENTS = 13;
/** Where copies of the oblast are placed, in degrees to the east and to the north: all within Ukraine's frame. */
const PLACES = [
  [0, 0],
  [-3.5, 0],
  [3.5, 0],
  [-3.5, 3.2],
  [0, 3.2],
] as const;
/** Numbers that no oblast of Ukraine has. */
const FIRST_OBLAST = 91;

interface Drawn {
  readonly name: string;
  readonly code?: string | undefined;
  readonly shape: MultiPolygon;
}

export interface BigMaps {
  /** The installation's own oblast: a codifier with settlements, then the borders of its raions and hromadas. */
  readonly home: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  /** This many beats without a code and a parent: quarters of hromadas, with borders as rough as theirs. */
  beats(count: number): Uint8Array;
  /** The hromadas of the home oblast and of its copies, each with a code. */
  oblasts(count: number): Uint8Array;
  /** "real borders" or "generated borders". */
  readonly origin: string;
}

export function drawBigMaps(): BigMaps {
  const { entries, origin } = loadOblast();
  // A generated border may cross itself in places, which an import would refuse.
  const of = (group: number) =>
    entries.flatMap((entry) => (entry.group === group ? [union([entry.shape])] : []));
  const [raions, hromadas] = [of(RAION_GROUP), of(HROMADA_GROUP)];
  const hromadasOf = (turn: number) =>
    hromadas.map((shape, index) => ({
      name: `Громада ${index + 1} області ${turn + 1}`,
      code: hromadaCode(turn, index),
      shape: moved(shape, PLACES[turn] ?? PLACES[0]),
    }));
  return {
    origin,
    home: [
      { file: 'codifier.csv', bytes: codifier(raions.length, hromadas.length) },
      {
        file: 'raions.geojson',
        bytes: encode(
          raions.map((shape, index) => ({
            name: `Район ${index + 1}`,
            code: raionCode(0, index),
            shape,
          })),
        ),
      },
      { file: 'hromadas.geojson', bytes: encode(hromadasOf(0)) },
    ],
    beats: (count) => encode(quarters(hromadas, count)),
    oblasts: (count) => encode(Array.from({ length: count }, (_, turn) => hromadasOf(turn)).flat()),
  };
}

function quarters(hromadas: readonly MultiPolygon[], count: number): readonly Drawn[] {
  const drawn: Drawn[] = [];
  for (const hromada of hromadas) {
    for (const cell of cellsOver(hromada)) {
      const shape = intersection(hromada, cell);
      if (shape.length === 0) continue;
      drawn.push({ name: `Дільниця ${drawn.length + 1}`, shape });
      if (drawn.length === count) return drawn;
    }
  }
  throw new Error(`only ${drawn.length} beats`);
}

function cellsOver(shape: MultiPolygon): readonly MultiPolygon[] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of shape.flat(2)) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const [midLon, midLat] = [(west + east) / 2, (south + north) / 2];
  return [
    rectangle(west, south, midLon, midLat),
    rectangle(midLon, south, east, midLat),
    rectangle(west, midLat, midLon, north),
    rectangle(midLon, midLat, east, north),
  ];
}

function moved(shape: MultiPolygon, [dLon, dLat]: readonly [number, number]): MultiPolygon {
  return shape.map((polygon) =>
    polygon.map((ring) => ring.map(([lon, lat]) => [lon + dLon, lat + dLat] as const)),
  );
}

function encode(drawn: readonly Drawn[]): Uint8Array {
  const features = drawn.map(({ name, code, shape }) => ({
    type: 'Feature',
    properties: code === undefined ? { name } : { name, katottg: code },
    geometry: { type: 'MultiPolygon', coordinates: shape },
  }));
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}

function codifier(raions: number, hromadas: number): Uint8Array {
  const raionOf = (hromada: number) => raionCode(0, hromada % raions);
  const lines = [
    'level1,level2,level3,level4,extra,category,name',
    `${oblastCode(0)},,,,,O,Перша`,
    ...counted(raions).map(
      (raion) => `${oblastCode(0)},${raionCode(0, raion)},,,,P,Район ${raion + 1}`,
    ),
    ...counted(hromadas).flatMap((hromada) => {
      const above = `${oblastCode(0)},${raionOf(hromada)},${hromadaCode(0, hromada)}`;
      return [
        `${above},,,H,Громада ${hromada + 1}`,
        ...counted(SETTLEMENTS).map(
          (settlement) =>
            `${above},${settlementCode(hromada, settlement)},,C,Село ${hromada + 1} ${settlement + 1}`,
        ),
      ];
    }),
  ];
  return new TextEncoder().encode(lines.join('\n'));
}

const counted = (count: number) => Array.from({ length: count }, (_, index) => index);
const digits = (value: number, length: number) => String(value).padStart(length, '0');

const oblastCode = (turn: number) => `UA${FIRST_OBLAST + turn}0000000000${digits(turn + 1, 5)}`;
const raionCode = (turn: number, raion: number) =>
  `UA${FIRST_OBLAST + turn}${digits(raion + 1, 2)}00000000${digits(100 + raion, 5)}`;
const hromadaCode = (turn: number, hromada: number) =>
  `UA${FIRST_OBLAST + turn}01${digits(hromada + 1, 3)}00000${digits(1_000 * (turn + 1) + hromada, 5)}`;
const settlementCode = (hromada: number, settlement: number) =>
  `UA${FIRST_OBLAST}01${digits(hromada + 1, 3)}${digits(settlement + 1, 3)}00${digits(20_000 + hromada * SETTLEMENTS + settlement, 5)}`;
