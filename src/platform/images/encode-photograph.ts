import sharp from 'sharp';
import type { Result } from '#kernel/result.ts';
import { openPhotograph, type PhotographRefusal } from './open-photograph.ts';

/** A photograph to be looked at, and a small one for lists. */
export interface EncodedPhotograph {
  /** JPEG, which every old telephone shows. */
  readonly large: Uint8Array;
  readonly small: Uint8Array;
  /** Pixels of the large one. */
  readonly width: number;
  readonly height: number;
}

/** A number plate across the street can still be read by the officer. */
const LARGE_SIDE = 2048;
const SMALL_SIDE = 480;

/** A photograph anew, no larger than it was: the picture’s own pixels and nothing else. */
export async function encodePhotograph(
  bytes: Uint8Array,
): Promise<Result<EncodedPhotograph, PhotographRefusal>> {
  return await openPhotograph(bytes, async (pixels) => {
    const { data, info } = await pixels
      .resize(within(LARGE_SIDE))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const again = () => sharp(data, { raw: info });
    return {
      large: await again().jpeg({ quality: 80, progressive: true }).toBuffer(),
      small: await again()
        .resize(within(SMALL_SIDE))
        .jpeg({ quality: 72, mozjpeg: true })
        .toBuffer(),
      width: info.width,
      height: info.height,
    };
  });
}

function within(side: number) {
  return { width: side, height: side, fit: 'inside', withoutEnlargement: true } as const;
}
