import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodePhotograph } from './encode-photograph.ts';

/** Noise: the picture that compresses worst. */
function picture(width: number, height: number) {
  const pixels = Uint8Array.from(
    { length: width * height * 3 },
    (_, index) => (index * 7919) % 256,
  );
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

async function encoded(bytes: Uint8Array) {
  const done = await encodePhotograph(bytes);
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A grey PNG that declares these sides, with the given bytes as its pixels. */
function png(width: number, height: number, pixels: Uint8Array, ...more: Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each line of pixels begins with a filter byte. */
function black(width: number, height: number): Uint8Array {
  return new Uint8Array((width + 1) * height);
}

/** Ten million letters under a keyword, packed. */
function zipped(keyword: string): Buffer {
  return Buffer.concat([
    Buffer.from(`${keyword}\0\0`, 'latin1'),
    deflateSync(Buffer.alloc(10_000_000, 65)),
  ]);
}

describe('a photograph that somebody sends', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('may be a %s', async (format) => {
    const { large, small } = await encoded(await picture(600, 400).toFormat(format).toBuffer());
    expect(await sharp(large).metadata()).toMatchObject({
      format: 'jpeg',
      width: 600,
      height: 400,
    });
    expect(await sharp(small).metadata()).toMatchObject({
      format: 'jpeg',
      width: 480,
      height: 320,
    });
  });

  it('is no larger than a screen, and stands upright', async () => {
    // Taken with the telephone turned: the pixels are rotated, as the metadata says.
    const lying = await picture(3_000, 1_500).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height, large } = await encoded(lying);
    expect({ width, height }).toEqual({ width: 1_024, height: 2_048 });
    const { orientation, ...kept } = await sharp(large).metadata();
    expect(kept).toMatchObject({ width, height });
    expect(orientation).toBeUndefined();
  });

  it('has left behind where and with what it was taken', async () => {
    const original = await picture(900, 600)
      .withExif({
        IFD0: { Make: 'SECRET-CAMERA', Copyright: 'SECRET-NAME' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 50/1 0/1', GPSMapDatum: 'SECRET-PLACE' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET-XMP</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    for (const secret of ['SECRET-CAMERA', 'SECRET-NAME', 'SECRET-PLACE', 'SECRET-XMP', 'Exif'])
      expect(original.includes(secret)).toBe(true);
    const { large, small } = await encoded(original);
    for (const made of [large, small]) {
      expect(Buffer.from(made).includes('SECRET')).toBe(false);
      expect(Buffer.from(made).includes('Exif')).toBe(false);
      expect(await sharp(made).metadata()).not.toHaveProperty('exif');
      expect(await sharp(made).metadata()).not.toHaveProperty('xmp');
    }
  });

  it('loses what hides behind the picture', async () => {
    const polyglot = Buffer.concat([
      await picture(50, 50).jpeg().toBuffer(),
      Buffer.from('PK\u0003\u0004<script>alert(1)</script>'),
    ]);
    const { large, small } = await encoded(polyglot);
    expect(Buffer.from(large).includes('<script>')).toBe(false);
    expect(Buffer.from(small).includes('<script>')).toBe(false);
  });

  it('is nothing but its pixels, however much unpacks behind them', async () => {
    const packed = png(9, 9, new Uint8Array(50_000_000), chunk('zTXt', zipped('Comment')));
    expect(packed.length).toBeLessThan(100_000);
    const { width, height, large } = await encoded(packed);
    expect({ width, height }).toEqual({ width: 9, height: 9 });
    expect(large.length).toBeLessThan(1_000);
  });

  it('shows white where it was transparent', async () => {
    const create = { width: 8, height: 8, channels: 4, background: '#00000000' } as const;
    const { large } = await encoded(await sharp({ create }).png().toBuffer());
    const { channels } = await sharp(large).stats();
    expect(channels.map(({ mean }) => Math.round(mean))).toEqual([255, 255, 255]);
  });
});

describe('what is no photograph', () => {
  const text = (words: string) => new TextEncoder().encode(words);
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['eleven megabytes', 'too-large', () => new Uint8Array(11 * 1024 * 1024)],
    ['a PNG of 20,000²', 'too-large', () => png(20_000, 20_000, black(20_000, 20_000))],
    [
      'a PNG that promises more pixels than a number holds',
      'broken',
      () => png(2 ** 31, 9, text('')),
    ],
    ['a truncated JPEG', 'broken', async () => half(await picture(300, 300).jpeg().toBuffer())],
    ['a truncated WebP', 'broken', async () => half(await picture(300, 300).webp().toBuffer())],
    ['a truncated AVIF', 'broken', async () => half(await picture(300, 300).avif().toBuffer())],
    ['a truncated PNG', 'broken', async () => half(await picture(300, 300).png().toBuffer())],
    ['a JPEG by its first bytes alone', 'broken', () => Buffer.from('ffd8ffe000104a464946', 'hex')],
    [
      'HEIC that cannot be read',
      'heic-unreadable',
      () =>
        Buffer.concat([
          Buffer.from('00000018', 'hex'),
          text('ftypheic'),
          Buffer.alloc(12),
          text('heic'),
        ]),
    ],
    [
      'an SVG',
      'not-a-photograph',
      () => text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ['a PDF', 'not-a-photograph', () => text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')],
    ['a ZIP', 'not-a-photograph', () => text('PK\u0003\u0004')],
    ['a GIF', 'not-a-photograph', () => picture(9, 9).gif().toBuffer()],
    ['a TIFF', 'not-a-photograph', () => picture(9, 9).tiff().toBuffer()],
    [
      'a WebP that moves',
      'not-a-photograph',
      async () =>
        sharp([await shaded(90), await shaded(180)], { join: { animated: true } })
          .webp()
          .toBuffer(),
    ],
    ['a text', 'not-a-photograph', () => text('not a picture')],
    ['nothing', 'not-a-photograph', () => new Uint8Array()],
  ])(
    '%s is refused as %s',
    async (_, refusal, bytes) => {
      expect(await encodePhotograph(await bytes())).toEqual({ ok: false, refusal });
    },
    60_000,
  );
});

function half(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length / 2);
}

async function shaded(shade: number): Promise<Buffer> {
  const background = { r: shade, g: 0, b: 0 };
  return await sharp({ create: { width: 9, height: 9, channels: 3, background } })
    .png()
    .toBuffer();
}
