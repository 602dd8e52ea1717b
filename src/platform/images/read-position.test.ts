import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPosition } from './read-position.ts';
import { photographSaying, written } from './testing.ts';

const BY_THE_SHOP = { lat: 45.5, lon: 29.7 };
const DEGREES = { GPSLatitudeRef: 'N', GPSLongitudeRef: 'E', GPSLongitude: '29/1 42/1 0/1' };

/** A photograph with these bytes as its metadata. */
async function photographWith(exif: Uint8Array): Promise<Uint8Array> {
  const plain = await photographSaying({});
  const first = 4 + Buffer.from(plain).readUInt16BE(4);
  const head = Buffer.from('ffd8ffe1000045786966', 'hex');
  const segment = Buffer.concat([head, Buffer.alloc(2), exif]);
  segment.writeUInt16BE(segment.length - 4, 4);
  return Buffer.concat([segment, plain.subarray(first)]);
}

/** As many entries as fit, each of which refers to all of the metadata again. */
function greedy(): Buffer {
  const exif = Buffer.alloc(65_000);
  const entries = 5_000;
  exif.write('II*\0', 'latin1');
  exif.writeUInt32LE(8, 4);
  exif.writeUInt16LE(entries, 8);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = 10 + entry * 12;
    exif.writeUInt16LE(entry, at);
    exif.writeUInt16LE(1, at + 2);
    exif.writeUInt32LE(64_000, at + 4);
    exif.writeUInt32LE(10, at + 8);
  }
  return exif;
}

/** A photograph with a position, followed by this many bytes. */
async function chattyPng(more: number): Promise<Uint8Array> {
  const png = Buffer.from(await photographSaying(written(BY_THE_SHOP), { format: 'png' }));
  const at = png.indexOf('eXIf', 'latin1');
  const length = png.readUInt32BE(at - 4);
  const exif = Buffer.concat([png.subarray(at, at + 4 + length), Buffer.alloc(more)]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(length + more);
  ends[1].writeUInt32BE(crc32(exif));
  return Buffer.concat([
    png.subarray(0, at - 4),
    ends[0],
    exif,
    ends[1],
    png.subarray(at + 8 + length),
  ]);
}

describe('where a photograph was taken', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('is read of a %s', async (format) => {
    const read = await readPosition(await photographSaying(written(BY_THE_SHOP), { format }));
    expect(read).toEqual({ ok: true, value: BY_THE_SHOP });
  });

  it('is read where some more stands behind it', async () => {
    expect(await readPosition(await chattyPng(1_000))).toEqual({ ok: true, value: BY_THE_SHOP });
  });

  it('may be south and west, in minutes and seconds', async () => {
    const south = { GPSLatitudeRef: 'S', GPSLatitude: '22/1 54/1 3600/100' };
    const west = { GPSLongitudeRef: 'W', GPSLongitude: '43/1 12/1 0/1' };
    const read = await readPosition(await photographSaying({ ...south, ...west }));
    expect(read.ok && read.value.lat).toBeCloseTo(-22.91, 9);
    expect(read.ok && read.value.lon).toBeCloseTo(-43.2, 9);
  });

  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['no word of it', 'position-missing', () => photographSaying({})],
    [
      'another direction alone',
      'position-missing',
      () => photographSaying({ GPSImgDirection: '9/1' }),
    ],
    ['zeros', 'position-zero', () => photographSaying(written({ lat: 0, lon: 0 }))],
    ['0/0', 'position-damaged', () => photographSaying({ ...DEGREES, GPSLatitude: '0/0 0/0 0/0' })],
    [
      '91 degrees',
      'position-damaged',
      () => photographSaying({ ...DEGREES, GPSLatitude: '91/1 0/1 0/1' }),
    ],
    ['half of it', 'position-damaged', () => photographSaying(DEGREES)],
    [
      'no side of the Earth',
      'position-damaged',
      () => photographSaying({ GPSLatitude: '45/1 0/1 0/1', GPSLongitude: '29/1 0/1 0/1' }),
    ],
    ['what is no Exif', 'position-damaged', () => photographWith(Buffer.alloc(400, 7))],
    ['what wants to be read for ever', 'position-missing', () => photographWith(greedy())],
    ['more than a camera writes', 'position-damaged', () => chattyPng(70_000)],
    ['no photograph', 'not-a-photograph', () => Buffer.from('%PDF-1.7')],
    ['the first bytes of one', 'broken', () => Buffer.from('ffd8ffe000104a464946', 'hex')],
  ])(
    'of %s is refused as %s',
    async (_, refusal, bytes) => {
      expect(await readPosition(await bytes())).toEqual({ ok: false, refusal });
    },
    2_000,
  );
});
