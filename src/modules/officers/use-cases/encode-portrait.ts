import sharp from 'sharp';
import { type Result, ok, refuse } from '../../../kernel/result.ts';

export type PortraitRefusal = 'too-large' | 'not-a-photograph' | 'broken';

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PIXELS = 40_000_000;
/** Shown at 92 px, on screens of three pixels for one. */
const SIDE = 276;
const PORTRAIT_BYTES = 30 * 1024;
const TAKEN = ['jpeg', 'png', 'webp'];

/**
 * A square portrait as JPEG, which every old telephone shows: the picture's own pixels and nothing else. Place,
 * camera and whatever else the file carried are gone, and so is anything that hides behind the picture.
 */
export async function encodePortrait(
  bytes: Uint8Array,
): Promise<Result<Uint8Array, PortraitRefusal>> {
  if (bytes.length > MOST_BYTES) return refuse('too-large');
  try {
    // The header alone is read here, however many pixels it promises.
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!TAKEN.includes(format)) return refuse('not-a-photograph');
    if (width * height > MOST_PIXELS) return refuse('too-large');
    const square = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'warning' })
      .autoOrient()
      .resize(SIDE, SIDE, { fit: 'cover', position: 'attention' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (const quality of [82, 70, 55, 40, 25]) {
      const portrait = await sharp(square.data, { raw: square.info })
        .jpeg({ quality, mozjpeg: true })
        .toBuffer();
      if (portrait.length <= PORTRAIT_BYTES || quality === 25) return ok(portrait);
    }
    return refuse('broken');
  } catch {
    // The library says many things of a damaged or disguised file; they mean one to whoever sent it.
    return refuse('broken');
  }
}
