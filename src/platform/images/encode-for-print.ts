import sharp from 'sharp';
import type { Result } from '#kernel/result.ts';
import { openPhotograph, type PhotographRefusal } from './open-photograph.ts';

/** A photograph as a newspaper prints it, one for a page, and a small one for lists: each a JPEG. */
export interface PrintablePhotograph {
  readonly full: Uint8Array;
  readonly page: Uint8Array;
  readonly small: Uint8Array;
  /** Pixels of the full one. */
  readonly width: number;
  readonly height: number;
}

/** Half a metre at 300 dots an inch: none that we take is larger, but for panoramas. */
const FULL_SIDE = 6000;
const PAGE_SIDE = 1280;
const SMALL_SIDE = 480;

/** In its original size, encoded again: only the pixels remain. */
export async function encodeForPrint(
  bytes: Uint8Array,
): Promise<Result<PrintablePhotograph, PhotographRefusal>> {
  return await openPhotograph(bytes, async (pixels) => {
    const { data, info } = await pixels
      .resize(within(FULL_SIDE))
      .jpeg({ quality: 90, chromaSubsampling: '4:4:4', progressive: true })
      .toBuffer({ resolveWithObject: true });
    const reduced = (side: number) =>
      sharp(data).resize(within(side)).jpeg({ quality: 75, mozjpeg: true }).toBuffer();
    return {
      full: data,
      page: await reduced(PAGE_SIDE),
      small: await reduced(SMALL_SIDE),
      width: info.width,
      height: info.height,
    };
  });
}

function within(side: number) {
  return { width: side, height: side, fit: 'inside', withoutEnlargement: true } as const;
}
