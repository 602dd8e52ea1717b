/** How long this module keeps what is somebody’s. */
export const RETENTION = {
  /** A report and all that belongs to it, after it was closed: so long its author may say «не виправлено». */
  daysAfterClosing: 90,
  /** One that nobody closed. */
  daysOfReport: 730,
  /** A photograph that was put up and never sent. */
  daysOfUnsentPhoto: 1,
} as const;
