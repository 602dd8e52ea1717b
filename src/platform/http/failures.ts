import type { PageReason, Reason } from './route.ts';

/** All reasons for an answer other than the requested one: those of pages, and those that only this layer detects. */
export type Failure =
  | Reason
  | 'malformed'
  | 'cross-site'
  | 'wrong-method'
  | 'unsupported'
  | 'broken';

export const FAILURE_STATUS: Readonly<Record<Failure | PageReason, number>> = {
  malformed: 400,
  'unknown-person': 401,
  'cross-site': 403,
  absent: 404,
  'wrong-method': 405,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  'too-many': 429,
  broken: 500,
  unavailable: 503,
};
