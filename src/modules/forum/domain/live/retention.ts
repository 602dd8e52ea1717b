/** How long questions of a hall are kept, after they changed last. */
export const LIVE_RETENTION = {
  /** What was hidden, or is a tracked question elsewhere. */
  daysOfUnanswered: 90,
  yearsOfAnswered: 5,
  /** Which telephone asked what, or supported it in a session that nobody closed. */
  daysOfDevice: 30,
} as const;
