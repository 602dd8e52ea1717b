import { type Result, ok, refuse } from '../result.ts';
import type { MultiPolygon, Ring } from './geometry.ts';

/** Well-known binary (OGC 06-103r4): little-endian, two dimensions, without rounding. */
const LITTLE_ENDIAN = 1;
const POLYGON = 3;
const MULTI_POLYGON = 6;
/** In bytes: byte order and type; a count; a position. */
const KIND = 5;
const COUNT = 4;
const POSITION = 16;

export type WkbRefusal =
  | 'wkb-cut-short'
  | 'wkb-trailing-bytes'
  | 'wkb-not-multipolygon'
  | 'wkb-ring-not-closed'
  | 'wkb-position-out-of-range';

export function encodeWkb(shape: MultiPolygon): Uint8Array {
  const bytes = new Uint8Array(encodedLength(shape));
  const view = new DataView(bytes.buffer);
  let at = writeHeader(view, 0, MULTI_POLYGON, shape.length);
  for (const polygon of shape) {
    at = writeHeader(view, at, POLYGON, polygon.length);
    for (const ring of polygon) at = writeRing(view, at, ring);
  }
  return bytes;
}

/** Accepts only the output of encodeWkb: a count is checked against the remaining bytes before it is used. */
export function decodeWkb(bytes: Uint8Array): Result<MultiPolygon, WkbRefusal> {
  const reader: Reader = {
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    at: 0,
    refusal: undefined,
  };
  const shape = readMany(reader, readHeader(reader, MULTI_POLYGON), KIND + COUNT, () =>
    readMany(reader, readHeader(reader, POLYGON), COUNT, () => readRing(reader)),
  );
  if (!reader.refusal && reader.at !== bytes.byteLength) reader.refusal = 'wkb-trailing-bytes';
  return reader.refusal ? refuse(reader.refusal) : ok(shape);
}

function encodedLength(shape: MultiPolygon): number {
  let length = KIND + COUNT;
  for (const polygon of shape) {
    length += KIND + COUNT;
    for (const ring of polygon) length += COUNT + ring.length * POSITION;
  }
  return length;
}

function writeHeader(view: DataView, at: number, kind: number, count: number): number {
  view.setUint8(at, LITTLE_ENDIAN);
  view.setUint32(at + 1, kind, true);
  view.setUint32(at + KIND, count, true);
  return at + KIND + COUNT;
}

function writeRing(view: DataView, start: number, ring: Ring): number {
  view.setUint32(start, ring.length, true);
  let at = start + COUNT;
  for (const [lon, lat] of ring) {
    view.setFloat64(at, lon, true);
    view.setFloat64(at + 8, lat, true);
    at += POSITION;
  }
  return at;
}

/** After the first error every count is 0, so that reading ends. */
interface Reader {
  readonly view: DataView;
  at: number;
  refusal: WkbRefusal | undefined;
}

function readHeader(reader: Reader, kind: number): number {
  if (!holds(reader, KIND + COUNT)) return 0;
  const { view, at } = reader;
  if (view.getUint8(at) !== LITTLE_ENDIAN || view.getUint32(at + 1, true) !== kind) {
    reader.refusal ??= 'wkb-not-multipolygon';
    return 0;
  }
  reader.at += KIND;
  return readCount(reader);
}

function readMany<Part>(
  reader: Reader,
  count: number,
  smallest: number,
  readPart: () => Part,
): Part[] {
  const parts: Part[] = [];
  if (!holds(reader, count * smallest)) return parts;
  for (let index = 0; index < count && !reader.refusal; index += 1) parts.push(readPart());
  return parts;
}

function readRing(reader: Reader): Ring {
  const count = readCount(reader);
  if (!holds(reader, count * POSITION)) return [];
  const ring: [number, number][] = [];
  for (let index = 0; index < count; index += 1) {
    const lon = reader.view.getFloat64(reader.at, true);
    const lat = reader.view.getFloat64(reader.at + 8, true);
    // Written so that NaN fails.
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      reader.refusal ??= 'wkb-position-out-of-range';
      return [];
    }
    ring.push([lon, lat]);
    reader.at += POSITION;
  }
  if (!isClosed(ring)) reader.refusal ??= 'wkb-ring-not-closed';
  return ring;
}

function isClosed(ring: Ring): boolean {
  const first = ring[0];
  const last = ring.at(-1);
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

function readCount(reader: Reader): number {
  if (!holds(reader, COUNT)) return 0;
  const count = reader.view.getUint32(reader.at, true);
  reader.at += COUNT;
  return count;
}

function holds(reader: Reader, bytes: number): boolean {
  if (reader.at + bytes > reader.view.byteLength) reader.refusal ??= 'wkb-cut-short';
  return !reader.refusal;
}
