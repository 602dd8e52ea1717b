/** What a forum consists of, each kept on a page of its own. */
export const PARTS = ['track', 'room', 'question', 'criterion'] as const;
export type PartKind = (typeof PARTS)[number];

export const PART_PATHS = {
  track: 'tracks',
  room: 'rooms',
  question: 'questions',
  criterion: 'criteria',
} as const satisfies Record<PartKind, string>;
