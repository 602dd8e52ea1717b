import type { Point } from '#kernel/geometry/geometry.ts';
import { photographSaying, written } from '#platform/images/testing.ts';

interface Taken {
  /** Of another colour, it is another file. */
  readonly colour?: string;
  /** What the camera wrote of where it was; nothing, where it is left out. */
  readonly at?: Point;
}

/** A small photograph, as a browser is given a file. */
export async function photograph(name: string, { at, ...how }: Taken = {}) {
  const bytes = await photographSaying(at ? written(at) : {}, how);
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
}
