import { type Rule, isSource, lineAt } from './project-files.ts';

const CLASS = /^[ \t]*(?:export )?(?:abstract )?class \w+|= class\b/gm;
/** What is held open and let go again, and parts of Kysely and Vitest that can only be changed by inheriting. */
const MAY = [
  'src/platform/database/embedded/locks.ts',
  'src/platform/database/dialect.ts',
  'tools/testing/long-first.ts',
];

/** Functions over readonly data: a class only for a resource that is held. */
export const classes: Rule = (files) =>
  files
    .filter((file) => isSource(file) && !file.path.startsWith('tools/checks/'))
    .filter(({ path }) => !MAY.includes(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(CLASS)].map(
        (match) => `${path}:${lineAt(text, match.index)} has a class: take functions over data`,
      ),
    );
