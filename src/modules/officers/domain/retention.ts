/** How long this module keeps what is somebody's. README.md says the same in words, and a test compares them. */
export const RETENTION = {
  /** A remark on a card, after the coordinator dealt with it. */
  daysAfterHandling: 90,
  /** A remark on a card, in any case. */
  daysOfIssue: 365,
  /** Days away, after the last of them. */
  daysOfAbsence: 365,
  /** Name, badge and who answered where, after the officer left. Telephones and photograph go the next night. */
  yearsAfterLeaving: 5,
} as const;
