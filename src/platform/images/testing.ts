import sharp from 'sharp';
import type { Point } from '../../kernel/geometry/geometry.ts';

/** What a camera writes of where it is: the third directory of Exif. */
export type WrittenPosition = Readonly<Record<string, string>>;

/** As a camera writes it, with its sides of the Earth beside numbers that have no sign. */
export function written({ lat, lon }: Point): WrittenPosition {
  return {
    GPSLatitudeRef: lat < 0 ? 'S' : 'N',
    GPSLatitude: rational(lat),
    GPSLongitudeRef: lon < 0 ? 'W' : 'E',
    GPSLongitude: rational(lon),
  };
}

/** A small photograph that says this of where it was taken. */
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
