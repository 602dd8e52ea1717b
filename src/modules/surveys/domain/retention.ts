/**
 * Answers stay so long after their figures were told: a course asks once more a year after it began, and what was said
 * then is told beside what was said first.
 */
export const AFTER_RELEASE = { days: 400 } as const;
/** Of a round whose figures nobody told. */
export const AFTER_CLOSING = { years: 3 } as const;
