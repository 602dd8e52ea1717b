/** The directions of the forum, which the plan is divided into, too: a joint programme names its measures by them. */
export const TRACKS = ['officers', 'communication', 'vulnerable'] as const;
export type Track = (typeof TRACKS)[number];
