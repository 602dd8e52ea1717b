import type { Point } from '#kernel/geometry/geometry.ts';
import type { KeptPublished } from '../domain/published-report.ts';
import { parsePublished, type Reader } from './load-published.ts';
import type { ReportsTables } from './tables.ts';

/** A little less than on the ground anywhere, so that the square is never too small. */
const METRES_PER_DEGREE = 110_000;
/** Near enough for a screen; more of one category so near are one problem. */
const MAX_ROWS = 200;

/** The open ones of a category in a square around a point, which reaches so far to each side. */
export async function loadPublishedNear(
  reader: Reader,
  category: string,
  { lat, lon }: Point,
  metres: number,
): Promise<readonly KeptPublished[]> {
  const rows = await nearby(reader, category, { lat, lon }, metres).execute();
  return rows.map(parsePublished);
}

/** The statement itself, so that a test may ask how it is answered. */
export function nearby(reader: Reader, category: string, { lat, lon }: Point, metres: number) {
  const north = metres / METRES_PER_DEGREE;
  const east = north / Math.cos((Math.min(Math.abs(lat), 89) * Math.PI) / 180);
  return reader
    .$extendTables<ReportsTables>()
    .selectFrom('reports.published')
    .selectAll()
    .where('category', '=', category)
    .where('lat', '>=', lat - north)
    .where('lat', '<=', lat + north)
    .where('lon', '>=', lon - east)
    .where('lon', '<=', lon + east)
    .where('is_open', 'is', true)
    .where('hidden_at', 'is', null)
    .limit(MAX_ROWS);
}
