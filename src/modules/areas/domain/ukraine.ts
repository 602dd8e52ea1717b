import type { Box } from '#kernel/geometry/geometry.ts';

/**
 * Where Ukraine's codes lie, its whole internationally recognised territory with a margin of a third of a degree:
 * what has such a code and lies elsewhere has its latitude and longitude exchanged, or is wrong.
 */
export const UKRAINE: Box = [21.8, 44.0, 40.6, 52.7];
