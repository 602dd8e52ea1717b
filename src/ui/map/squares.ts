import type { Box } from '#kernel/geometry/geometry.ts';
import { LETTER_SIZE, LETTER_WIDTH, type Taken } from './labels.ts';
import type { Projection } from './projection.ts';

/** So many things in a square, which leads to them; without a number, only that something is in it. */
export interface MapSquare {
  readonly box: Box;
  readonly name: string;
  readonly number?: string | undefined;
  readonly href?: string | undefined;
  /** The one that the page is about. */
  readonly chosen?: boolean | undefined;
}

/** A square on the drawing, with its number in a disc in its middle. */
export interface DrawnSquare extends Omit<MapSquare, 'box'> {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of the disc. */
  readonly radius: number;
}

/** One that is smaller could not be seen. */
const SMALLEST = 14;

export function drawSquare(projection: Projection, { box, ...square }: MapSquare): DrawnSquare {
  const [west, south, east, north] = box;
  const [left, top] = projection.place(west, north);
  const [right, bottom] = projection.place(east, south);
  const [width, height] = [Math.max(right - left, SMALLEST), Math.max(bottom - top, SMALLEST)];
  return {
    ...square,
    x: Math.round((left + right - width) / 2),
    y: Math.round((top + bottom - height) / 2),
    width,
    height,
    radius: Math.max(
      LETTER_SIZE,
      Math.round(((square.number?.length ?? 0) * LETTER_WIDTH) / 2) + 8,
    ),
  };
}

/** Where no name may stand. */
export function aroundNumber({ x, y, width, height, radius, number }: DrawnSquare): Taken[] {
  if (number === undefined) return [];
  const [middle, centre] = [x + width / 2, y + height / 2];
  return [
    {
      left: middle - radius,
      right: middle + radius,
      top: centre - radius,
      bottom: centre + radius,
    },
  ];
}
