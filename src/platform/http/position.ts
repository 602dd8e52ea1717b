import { z } from 'zod';
import type { Point } from '#kernel/geometry/geometry.ts';
import { decimal } from './operation-input.ts';

/** Degrees, WGS 84, as browsers and maps use them; shared by pages and the API. */
export const latitude = decimal(-90, 90);
export const longitude = decimal(-180, 180);

const positionSchema = z.object({ lat: latitude, lon: longitude });

/** `lat` and `lon`, once each. Undefined when the query names no position on the Earth. */
export function parsePosition(query: URLSearchParams): Point | undefined {
  if (query.getAll('lat').length > 1 || query.getAll('lon').length > 1) return undefined;
  const parsed = positionSchema.safeParse({ lat: query.get('lat'), lon: query.get('lon') });
  return parsed.success ? parsed.data : undefined;
}
