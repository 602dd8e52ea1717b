/** The kinds of tests, and the two of them that ask every route of the application. */
export const KINDS = ['unit', 'database', 'rights', 'hostile', 'guards', 'journeys'] as const;

export type Kind = (typeof KINDS)[number];

/**
 * Tests of all routes: where only some modules are chosen, they ask only the routes of these. Guards are taken away in whole
 * runs alone: one of a module may be missed by a page of another.
 */
export const OF_ALL_ROUTES = {
  rights: 'src/app-rights.db.test.ts',
  hostile: 'src/app-hostile-forms.db.test.ts',
} as const;

const GUARDS = /\.guards\.test\.tsx?$/;
const DATABASE = /\.db\.test\.tsx?$/;
const JOURNEY = /\.e2e\.ts$/;
const TEST = /\.test\.tsx?$/;

/** Undefined for what is no test. */
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
