/** How long this module keeps what is somebody’s. A lawyer must check how long officials are shown with what they promised. */
export const RETENTION = {
  yearsAfterEnd: 5,
  /** What nobody ended. */
  yearsOfPromise: 10,
  yearsOfPublished: 5,
  daysAfterClosing: 90,
  /** A question that nobody closed. */
  daysOfQuestion: 730,
} as const;
