/** What an installation says in its own words, each where it is shown. Empty in both languages: nothing is shown. */
export const TEXT_KEYS = ['home.note', 'site.keeper', 'schools.officer', 'meeting.alarm'] as const;
export type TextKey = (typeof TEXT_KEYS)[number];

export interface Text {
  readonly uk: string;
  readonly en: string;
}

/** A paragraph or two: longer things are pages. What something is called stands in a heading, and is one line. */
const MAX_LENGTHS: Readonly<Record<TextKey, number>> = {
  'home.note': 600,
  'site.keeper': 600,
  'schools.officer': 60,
  'meeting.alarm': 600,
};

/** Of the longest of them. */
export const MAX_TEXT_LENGTH = Math.max(...Object.values(MAX_LENGTHS));

export function maxLengthOf(key: TextKey): number {
  return MAX_LENGTHS[key];
}

/** Whether it is a name of something: one line. */
export function isName(key: TextKey): boolean {
  return key === 'schools.officer';
}

/** As somebody who changes it sees it. */
export interface KeptText extends Text {
  readonly changedAt?: Temporal.Instant;
}
