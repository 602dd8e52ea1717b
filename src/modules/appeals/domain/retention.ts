/**
 * How long this module keeps what is somebody’s. Appeals of citizens are kept for five years (order 578/5 of the Ministry
 * of Justice of 12 April 2012, item 82); a lawyer must check the item when the list of documents changes.
 */
export const RETENTION = {
  yearsAfterClosing: 5,
  /** One that nobody closed. */
  yearsOfAppeal: 6,
  /** A file that was put up and never sent. */
  daysOfUnsentFile: 1,
} as const;
