/** What one view of a public page may cost; src/app-view-budgets.db.test.ts measures it in the demonstration community. */
export interface ViewBudget {
  /** SQL statements of the first view. A second view costs none, since its response is cached. */
  readonly statements: number;
  /** Of the body, before compression, in units of 1,024 bytes. */
  readonly kilobytes: number;
  /** Why the response is never cached, so that each view costs the statements. */
  readonly everyView?: string;
}

export function costs(statements: number, kilobytes: number, everyView?: string): ViewBudget {
  return { statements, kilobytes, ...(everyView !== undefined && { everyView }) };
}

/** Of a row that leads to another page without reading anything. */
export const REDIRECT = costs(0, 0);

/** Why a page with a form is made anew for each view. */
export const FORM_KEY = 'its form has a key of its own, so that what is sent twice is taken once';

/** Why a page that a code opens is made anew for each view. */
export const COUNTED = 'each attempt at a code is counted';

/** Why a page behind a link of a letter is made anew for each view. */
export const OWN_LINK = 'each link is one person’s';

/** Why a stored file is read for each view. */
export const FILE = 'files are cached by browsers, and not in memory';
