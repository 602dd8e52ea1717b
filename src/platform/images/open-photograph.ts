import sharp, { type Metadata, type Sharp } from 'sharp';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { takeTurns } from '../threads/take-turns.ts';
import { type PictureKind, pictureKind } from './picture-kind.ts';

/**
 * `heic-unreadable`: a photograph in the patented format of some telephones, which the library is built without. The person can
 * save it as JPEG.
 */
export type PhotographRefusal = 'too-large' | 'not-a-photograph' | 'heic-unreadable' | 'broken';

export const MAX_PHOTOGRAPH_BYTES = 10 * 1024 * 1024;
const MAX_PIXELS = 40_000_000;
/** The library's name for each kind that is detected by its first bytes. */
const FORMAT: Readonly<Record<PictureKind, string>> = {
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'heif',
  heic: 'heif',
};

/**
 * A picture of forty million pixels takes 160 MB while it is rotated, and the library uses the threads that read files. More at
 * a time would leave none for others. Further pictures wait and are not refused.
 */
const TURNS = takeTurns({ atOnce: 2, afterAtOnce: 2, waiting: Number.POSITIVE_INFINITY });

/**
 * Runs `work` on an uploaded photograph. It gets only the pixels, upright, in sRGB on white. Metadata such as position and
 * camera is dropped, and so is anything hidden behind the picture. The first bytes decide the type, not the name, and the
 * library only gets photographs.
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

/** Reads the header of an uploaded photograph. Whether its pixels are complete is not checked. */
export async function readPhotographHeader(
  bytes: Uint8Array,
): Promise<Result<Metadata, PhotographRefusal>> {
  return await readFirst(bytes, (header) => Promise.resolve(header));
}

/** Checks the first bytes and the header before anything else is done with the file. */
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
    // If a file contains several pictures, a person would see only one.
    if ((header.pages ?? 1) > 1) return refuse('not-a-photograph');
    return ok(await then(header));
  } catch {
    // The library has many messages for damaged or disguised files, which all mean the same to the sender.
    return refuse(kind === 'heic' ? 'heic-unreadable' : 'broken');
  }
}
