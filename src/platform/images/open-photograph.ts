import sharp, { type Metadata, type Sharp } from 'sharp';
import { type Result, ok, refuse } from '../../kernel/result.ts';
import { takeTurns } from '../threads/take-turns.ts';
import { type PictureKind, pictureKind } from './picture-kind.ts';

/**
 * `heic-unreadable`: a photograph as some telephones keep it, in a format that is patented and that the library was
 * built without. The person can save it as JPEG.
 */
export type PhotographRefusal = 'too-large' | 'not-a-photograph' | 'heic-unreadable' | 'broken';

export const MAX_PHOTOGRAPH_BYTES = 10 * 1024 * 1024;
const MAX_PIXELS = 40_000_000;
/** How the library calls what we know by its first bytes. */
const FORMAT: Readonly<Record<PictureKind, string>> = {
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'heif',
  heic: 'heif',
};

/**
 * Forty million pixels are 160 MB while a picture is turned, and the library works on the threads that read files:
 * more at once would leave none for others. Nobody is turned away, however many wait.
 */
const TURNS = takeTurns({ atOnce: 2, afterAtOnce: 2, waiting: Number.POSITIVE_INFINITY });

/**
 * What `work` makes of a photograph that somebody sent. It is given the pixels alone, upright, in sRGB on white: place,
 * camera and whatever else the file carried stay behind, and so does anything that hides behind the picture. The first
 * bytes decide what it is, whatever its name says, and the library is shown nothing but photographs.
 */
export async function openPhotograph<Value>(
  bytes: Uint8Array,
  work: (pixels: Sharp) => Promise<Value>,
): Promise<Result<Value, PhotographRefusal>> {
  return await readFirst(bytes, async () => {
    const pixels = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'warning' })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb');
    return await work(pixels);
  });
}

/** What stands before the pixels of a photograph that somebody sent; whether these are whole, nobody has looked then. */
export async function readPhotographHeader(
  bytes: Uint8Array,
): Promise<Result<Metadata, PhotographRefusal>> {
  return await readFirst(bytes, (header) => Promise.resolve(header));
}

/** Nothing is done with what is no photograph, or too large a one, by its first bytes and by its header. */
async function readFirst<Value>(
  bytes: Uint8Array,
  then: (header: Metadata) => Promise<Value>,
): Promise<Result<Value, PhotographRefusal>> {
  if (bytes.length > MAX_PHOTOGRAPH_BYTES) return refuse('too-large');
  const kind = pictureKind(bytes);
  if (!kind) return refuse('not-a-photograph');
  const done = await TURNS.take('first', () => decode(bytes, kind, then));
  if (!done.ok) throw new Error('somebody was turned away');
  return done.value;
}

async function decode<Value>(
  bytes: Uint8Array,
  kind: PictureKind,
  then: (header: Metadata) => Promise<Value>,
): Promise<Result<Value, PhotographRefusal>> {
  try {
    // The header alone is read here, however many pixels it promises.
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (header.format !== FORMAT[kind]) return refuse('broken');
    if (header.width * header.height > MAX_PIXELS) return refuse('too-large');
    // Of several pictures, somebody who looks would see one.
    if ((header.pages ?? 1) > 1) return refuse('not-a-photograph');
    return ok(await then(header));
  } catch {
    // The library says many things of a damaged or disguised file; they mean one to whoever sent it.
    return refuse(kind === 'heic' ? 'heic-unreadable' : 'broken');
  }
}
