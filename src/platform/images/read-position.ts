import ExifReader from 'exifreader';
import type { Point } from '#kernel/geometry/geometry.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type PhotographRefusal, readPhotographHeader } from './open-photograph.ts';

/**
 * `position-missing`: the camera wrote none, or a program removed it; `position-zero`: the camera did not know it;
 * `position-damaged`: the entry is invalid.
 */
export type PositionRefusal =
  | PhotographRefusal
  | 'position-missing'
  | 'position-zero'
  | 'position-damaged';

/** No other metadata is read. */
const READ = ['GPSLatitudeRef', 'GPSLatitude', 'GPSLongitudeRef', 'GPSLongitude'] as const;
/** The maximum in a JPEG, and cameras write no more. Other formats allow more: nine megabytes took 14 seconds to read. */
const MAX_EXIF_BYTES = 64 * 1024;
/** The mark of Exif, which some formats have before it. */
const MARK = Buffer.from('Exif\0\0', 'latin1');

/** Reads where a photograph was taken from its metadata. Called only if the sender asks for it. */
export async function readPosition(bytes: Uint8Array): Promise<Result<Point, PositionRefusal>> {
  const header = await readPhotographHeader(bytes);
  if (!header.ok) return header;
  const { exif } = header.value;
  if (!exif) return refuse('position-missing');
  if (exif.length > MAX_EXIF_BYTES) return refuse('position-damaged');
  return judge(readTags(exif.subarray(0, MARK.length).equals(MARK) ? exif.subarray(6) : exif));
}

type Tags = NonNullable<ExifReader.ExpandedTags['exif']>;

/** Undefined: unreadable. The library throws if a file makes it read the same bytes again and again. */
function readTags(exif: Buffer): Tags | undefined {
  try {
    return ExifReader.load(exif, { expanded: true, includeTags: { exif: [...READ] } }).exif ?? {};
  } catch {
    return undefined;
  }
}

function judge(tags: Tags | undefined): Result<Point, PositionRefusal> {
  if (!tags) return refuse('position-damaged');
  if (!tags.GPSLatitude && !tags.GPSLongitude) return refuse('position-missing');
  const lat = degrees(tags.GPSLatitude, tags.GPSLatitudeRef, ['N', 'S'], 90);
  const lon = degrees(tags.GPSLongitude, tags.GPSLongitudeRef, ['E', 'W'], 180);
  if (lat === undefined || lon === undefined) return refuse('position-damaged');
  return lat === 0 && lon === 0 ? refuse('position-zero') : ok({ lat, lon });
}

/** A number without its hemisphere is no position. */
function degrees(
  tag: Tags['GPSLatitude'],
  side: Tags['GPSLatitudeRef'],
  [plus, minus]: readonly [string, string],
  most: number,
): number | undefined {
  const value: unknown = tag?.description;
  if (typeof value !== 'number' || !(value >= 0 && value <= most)) return undefined;
  // Damaged values are texts, whatever type they declare.
  const sign = side?.value[0];
  if (sign === plus) return value;
  return sign === minus ? -value : undefined;
}
