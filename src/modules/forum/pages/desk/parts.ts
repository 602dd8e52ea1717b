/** What a forum consists of, each kept on a page of its own. */
export const PARTS = ['track', 'room', 'question'] as const;
export type PartKind = (typeof PARTS)[number];

export const PART_PATHS = {
  track: 'tracks',
  room: 'rooms',
  question: 'questions',
} as const satisfies Record<PartKind, string>;
