import sharp from 'sharp';
import { type Result, refuse } from '#kernel/result.ts';
import { openPhotograph, type PhotographRefusal } from '#platform/images/open-photograph.ts';

export type PortraitRefusal = Exclude<PhotographRefusal, 'heic-unreadable'>;

/** Shown at 92 px, on screens of three pixels for one. */
const SIDE = 276;
const PORTRAIT_BYTES = 30 * 1024;
const WORST_QUALITY = 25;

/** A square portrait as JPEG, which every old telephone shows: the picture's own pixels and nothing else. */
export async function encodePortrait(
  bytes: Uint8Array,
): Promise<Result<Uint8Array, PortraitRefusal>> {
  const portrait = await openPhotograph(bytes, async (pixels) => {
    const square = await pixels
      .resize(SIDE, SIDE, { fit: 'cover', position: 'attention' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const encode = (quality: number) =>
      sharp(square.data, { raw: square.info }).jpeg({ quality, mozjpeg: true }).toBuffer();
    for (const quality of [82, 70, 55, 40]) {
      const encoded = await encode(quality);
      if (encoded.length <= PORTRAIT_BYTES) return encoded;
    }
    return await encode(WORST_QUALITY);
  });
  if (portrait.ok) return portrait;
  const { refusal } = portrait;
  return refuse(refusal === 'heic-unreadable' ? 'not-a-photograph' : refusal);
}
