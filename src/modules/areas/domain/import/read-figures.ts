import type { Point } from '#kernel/geometry/geometry.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { UKRAINE } from '../ukraine.ts';
import { type Note, note } from './report.ts';

export interface ReadPoint {
  readonly point: Point | undefined;
  readonly mended: readonly Note[];
}

/** Both or neither; a comma may part the decimals, as spreadsheets here write them. */
export function readPoint(lat: string, lon: string): Result<ReadPoint, Note> {
  if (lat.trim() === '' && lon.trim() === '') return ok({ point: undefined, mended: [] });
  const point = { lat: decimal(lat), lon: decimal(lon) };
  if (isInUkraine(point)) return ok({ point, mended: [] });
  const swapped = { lat: point.lon, lon: point.lat };
  if (isInUkraine(swapped)) return ok({ point: swapped, mended: [note('lat-lon-swapped')] });
  const values = { lat: lat.slice(0, 30), lon: lon.slice(0, 30) };
  const possible = Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180;
  return refuse(note(possible ? 'coordinates-outside' : 'coordinates-invalid', values));
}

/** Undefined where the cell is empty. */
export function readPopulation(written: string): Result<number | undefined, Note> {
  const digits = written.replace(/[\s\u00a0\u202f]/g, '');
  if (digits === '') return ok(undefined);
  // Spreadsheets write whole numbers as 5156.0, too.
  const whole = /^(\d{1,8})([.,]0+)?$/.exec(digits)?.[1];
  if (whole !== undefined) return ok(Number(whole));
  return refuse(note('population-invalid', { population: written.slice(0, 30) }));
}

function decimal(written: string): number {
  const plain = written.trim().replace(',', '.');
  return /^[+-]?\d{1,3}(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

function isInUkraine({ lat, lon }: Point): boolean {
  const [west, south, east, north] = UKRAINE;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
