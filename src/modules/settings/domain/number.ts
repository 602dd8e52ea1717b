/** Terms that an installation sets itself. */
export const NUMBER_KEYS = ['question.reply-days'] as const;
export type NumberKey = (typeof NUMBER_KEYS)[number];

interface NumberRule {
  /** What holds until an installation says otherwise. */
  readonly standard: number;
  readonly least: number;
  readonly most: number;
}

export const NUMBERS: Readonly<Record<NumberKey, NumberRule>> = {
  // Within so many working days whoever asked is answered.
  'question.reply-days': { standard: 10, least: 1, most: 60 },
};

/** As somebody who changes it sees it. */
export interface KeptNumber {
  readonly value: number;
  /** Undefined: nobody has changed it. */
  readonly changedAt?: Temporal.Instant;
}
