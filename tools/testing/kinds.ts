/** The kinds of tests, and the two of them that ask every route of the application. */
export const KINDS = ['unit', 'database', 'rights', 'hostile', 'guards', 'journeys'] as const;

export type Kind = (typeof KINDS)[number];

/**
 * Tests of all routes: if modules are chosen, they request only the routes of these. Guards are removed in whole runs only,
 * because the test that notices may belong to a page of another module.
 */
export const OF_ALL_ROUTES = {
  rights: 'src/app/rights.db.test.ts',
  hostile: 'src/app/hostile-forms.db.test.ts',
} as const;

const GUARDS = /\.guards\.test\.tsx?$/;
const DATABASE = /\.db\.test\.tsx?$/;
const JOURNEY = /\.e2e\.ts$/;
const TEST = /\.test\.tsx?$/;

/** Undefined: it is no test. */
export function kindOf(path: string): Kind | undefined {
  if (path.endsWith(OF_ALL_ROUTES.rights)) return 'rights';
  if (path.endsWith(OF_ALL_ROUTES.hostile)) return 'hostile';
  if (GUARDS.test(path)) return 'guards';
  if (DATABASE.test(path)) return 'database';
  if (JOURNEY.test(path)) return 'journeys';
  return TEST.test(path) ? 'unit' : undefined;
}

export function isKind(word: string): word is Kind {
  return KINDS.some((kind) => kind === word);
}
