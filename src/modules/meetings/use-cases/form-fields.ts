import { z } from 'zod';
import type { Point } from '../../../kernel/geometry/geometry.ts';

export const time = z
  .string()
  .default('')
  .transform((text, issues): Temporal.PlainTime => {
    const [, hours, minutes] = /^(\d{1,2})[:.](\d\d)(?::00)?$/.exec(text.trim()) ?? [];
    if (hours !== undefined && Number(hours) < 24 && Number(minutes) < 60) {
      return new Temporal.PlainTime(Number(hours), Number(minutes));
    }
    issues.addIssue({ code: 'custom', message: 'time-unreadable' });
    return z.NEVER;
  });

/** A whole number up to `most`; empty: not said. */
export function openCount(most: number) {
  return z
    .string()
    .default('')
    .transform((text, issues): number | undefined => {
      const typed = text.trim();
      if (typed === '') return undefined;
      if (/^\d{1,7}$/.test(typed) && Number(typed) <= most) return Number(typed);
      issues.addIssue({ code: 'custom', message: 'count-unreadable' });
      return z.NEVER;
    });
}

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
