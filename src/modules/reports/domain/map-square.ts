import type { Box } from '#kernel/geometry/geometry.ts';

/**
 * A square of a grid over the whole Earth, named by a digit for each halving: its name begins with the name of each
 * square around it. `reports.square_of` says which one a position lies in.
 */
export type MapSquare = string & { readonly [brand]: 'map-square' };
declare const brand: unique symbol;

const NAME = /^[0-3]{1,16}$/;
/** Where the squares are square: in the middle of Ukraine. */
const NARROWING = Math.cos((48 * Math.PI) / 180);
const AROUND = 360;

export function parseSquare(text: string): MapSquare | undefined {
  return isSquare(text) ? text : undefined;
}

function isSquare(text: string): text is MapSquare {
  return NAME.test(text);
}

/** Degrees. */
export function boxOfSquare(square: MapSquare): Box {
  let [west, south, size] = [-180, -90, AROUND];
  for (const digit of square) {
    size /= 2;
    if (digit === '1' || digit === '3') west += size;
    if (digit === '2' || digit === '3') south += size * NARROWING;
  }
  return [west, south, west + size, south + size * NARROWING];
}

/** Fewer would tell too little; of more, none could be hit with a thumb. */
const FEWEST_ACROSS = 3.5;
const SMALLEST = 16;

/** How many digits the squares have of which a map of this box is four to seven wide, or high. */
export function digitsFor([west, south, east, north]: Box): number {
  const across = Math.max(east - west, (north - south) / NARROWING, Number.EPSILON);
  const digits = Math.ceil(Math.log2((AROUND * FEWEST_ACROSS) / across));
  return Math.min(Math.max(digits, 1), SMALLEST);
}
