import { z } from 'zod';
import type { Point } from '../../kernel/geometry/geometry.ts';

/** A plain decimal number of degrees. `1e308`, `NaN`, ` 5` and an empty text are none. */
const degrees = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,20})?$/)
    .transform(Number)
    .refine((value) => Math.abs(value) <= most);

/** WGS 84, as browsers and maps give it: `lat` and `lon`, once each. */
export const positionSchema = z.object({ lat: degrees(90), lon: degrees(180) });

/** Undefined when the query names no position on the Earth. */
export function parsePosition(query: URLSearchParams): Point | undefined {
  if (query.getAll('lat').length > 1 || query.getAll('lon').length > 1) return undefined;
  const parsed = positionSchema.safeParse({ lat: query.get('lat'), lon: query.get('lon') });
  return parsed.success ? parsed.data : undefined;
}
