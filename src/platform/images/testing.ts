import sharp from 'sharp';
import type { Point } from '#kernel/geometry/geometry.ts';

/** The position in a photograph's metadata: the third directory of Exif. */
export type WrittenPosition = Readonly<Record<string, string>>;

/** As cameras write it, with the hemisphere beside unsigned numbers. */
export function written({ lat, lon }: Point): WrittenPosition {
  return {
    GPSLatitudeRef: lat < 0 ? 'S' : 'N',
    GPSLatitude: rational(lat),
    GPSLongitudeRef: lon < 0 ? 'W' : 'E',
    GPSLongitude: rational(lon),
  };
}

/** A small photograph with this position. */
export async function photographSaying(
  position: WrittenPosition,
  {
    format = 'jpeg',
    colour = '#345',
  }: { readonly format?: 'jpeg' | 'png' | 'webp' | 'avif'; readonly colour?: string } = {},
): Promise<Uint8Array> {
  const create = { width: 320, height: 240, channels: 3, background: colour } as const;
  return await sharp({ create })
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: position })
    .toFormat(format)
    .toBuffer();
}

function rational(degrees: number): string {
  return `${Math.round(Math.abs(degrees) * 10_000_000)}/10000000 0/1 0/1`;
}
