import { FEWEST } from './few.ts';

/**
 * How many of the answers behind a figure one attacker may have sent without learning anything from it: a shared code can be
 * answered any number of times.
 */
export const FLOOD_MARGIN = 10;

/** The smallest figure that is published of answers under a shared code: without the margin it still counts ten people. */
export const FEWEST_SHARED = FEWEST + FLOOD_MARGIN;
