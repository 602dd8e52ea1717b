/** What an installation says in its own words, each where it is shown. Empty in both languages: nothing is shown. */
export const TEXT_KEYS = ['home.note', 'site.keeper'] as const;
export type TextKey = (typeof TEXT_KEYS)[number];

export interface Text {
  readonly uk: string;
  readonly en: string;
}

/** A paragraph or two: longer things are pages. */
export const LONGEST_TEXT = 600;

/** As somebody who changes it sees it. */
export interface KeptText extends Text {
  readonly changedAt?: Temporal.Instant;
}
