import { z } from 'zod';
import type { Point } from '#kernel/geometry/geometry.ts';

/** «45.8931, 29.7012», as maps copy a place. */
export const position = z
  .string()
  .default('')
  .transform((text, issues): Point | undefined => {
    if (text.trim() === '') return undefined;
    const [, lat, lon] =
      /^(-?\d{1,2}(?:\.\d+)?)[,;\s]+(-?\d{1,3}(?:\.\d+)?)$/.exec(text.trim()) ?? [];
    const point = { lat: Number(lat), lon: Number(lon) };
    if (Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180) return point;
    issues.addIssue({ code: 'custom', message: 'position-unreadable' });
    return z.NEVER;
  });
