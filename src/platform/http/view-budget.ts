/**
 * What one view of a public page, or one answer to a program, may cost; src/app/view-budgets.db.test.ts measures it in the
 * demonstration community.
 */
export interface ViewBudget {
  /** SQL statements of the first view. A second view costs none, since its response is cached. */
  readonly statements: number;
  /** The size of the body before compression, in units of 1,024 bytes. */
  readonly kilobytes: number;
  /** Why the response is never cached, so that each view costs the statements. */
  readonly uncached?: string;
}

export function viewBudget(statements: number, kilobytes: number, uncached?: string): ViewBudget {
  return { statements, kilobytes, ...(uncached !== undefined && { uncached }) };
}

/** For a row that redirects without reading anything. */
export const REDIRECT = viewBudget(0, 0);

/** Why responses of some kinds of pages are never cached. */
export const UNCACHED = {
  formKey: 'its form contains a new key, so that a form that is sent twice is accepted once',
  countedRequest: 'each request is counted for the limit of its network',
  countedCode: 'each attempt at a code is counted',
  ownLink: 'each link belongs to one person',
  file: 'files are cached by browsers, and not in memory',
} as const;
