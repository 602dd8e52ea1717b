import { FEWEST } from './few.ts';

/**
 * How many sheets behind a figure may be one stranger's, who knows what is on them: a code that many share is answered as
 * often as somebody likes.
 */
export const FLOOD_MARGIN = 10;

/** The least that is told of answers under a shared code: less the margin, it is still of ten people. */
export const FEWEST_SHARED = FEWEST + FLOOD_MARGIN;
