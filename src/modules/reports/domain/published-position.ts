import type { Box, Point } from '#kernel/geometry/geometry.ts';

/**
 * What a category lets the map say of where it is: `place` is a thing that everybody can see anyway (a lamp, a crossing);
 * `coarse` may be about somebody’s home; `never` is on no map.
 */
export const POSITION_RULES = ['place', 'coarse', 'never'] as const;
export type PositionRule = (typeof POSITION_RULES)[number];

/** Metres, north to south and, about, east to west. */
const CELL_METRES = 500;
const METRES_PER_DEGREE = 111_320;
const CELL_DEGREES = CELL_METRES / METRES_PER_DEGREE;
/** About the widest that a cell is stretched in Ukraine (44° to 52.5° north), so that one grid serves all. */
const MIDDLE_LATITUDE = 48;
const CELL_DEGREES_EAST = CELL_DEGREES / Math.cos((MIDDLE_LATITUDE * Math.PI) / 180);

/**
 * Where the map shows it; undefined: nowhere. A coarse position is the middle of one of the squares of a grid that
 * lies still: everything in a square is shown at the same point, and nothing tells where in it it was.
 */
export function publishedPosition(rule: PositionRule, exact: Point | undefined): Point | undefined {
  if (!exact || rule === 'never') return undefined;
  if (rule === 'place') return exact;
  return { lat: middleOf(exact.lat, CELL_DEGREES), lon: middleOf(exact.lon, CELL_DEGREES_EAST) };
}

/**
 * The middle of a square, then points all over it, always the same ones in the same order: what is asked of them says
 * nothing of where in the square something was.
 */
export function pointsOfSquare(middle: Point): readonly Point[] {
  const over = SPREAD.flatMap((north) =>
    SPREAD.map((east) => ({
      lat: middle.lat + north * CELL_DEGREES,
      lon: middle.lon + east * CELL_DEGREES_EAST,
    })),
  );
  return [middle, ...over];
}

/** Parts of a side. */
const SPREAD = [-0.4, -0.2, 0, 0.2, 0.4];

/** What of a published position is drawn: the point of a thing that stands there, or the whole square that it stands for. */
export type ShownPosition =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'square'; readonly box: Box };

export function shownPosition(
  rule: PositionRule,
  published: Point | undefined,
): ShownPosition | undefined {
  if (!published || rule === 'never') return undefined;
  const { lat, lon } = published;
  if (rule === 'place') return { kind: 'point', point: { lat: rounded(lat), lon: rounded(lon) } };
  const [north, east] = [CELL_DEGREES / 2, CELL_DEGREES_EAST / 2];
  const box = [lon - east, lat - north, lon + east, lat + north] as const;
  return {
    kind: 'square',
    box: [rounded(box[0]), rounded(box[1]), rounded(box[2]), rounded(box[3])],
  };
}

/** Ten centimetres: what is more exact was calculated, and means nothing. */
function rounded(degrees: number): number {
  return Number(degrees.toFixed(6));
}

function middleOf(degrees: number, cell: number): number {
  return (Math.floor(degrees / cell) + 0.5) * cell;
}
