import { type Rule, lineAt } from './project-files.ts';

const ISLAND = /^src\/(.+\/)?islands\/.+\.tsx?$/;
const NOT_SHIPPED = /\.test\.tsx?$/;
const TEMPORAL = /\bTemporal\b(?=\.)/g;

/** Browsers lack Temporal: an island that uses it works on its author's machine only. */
export const islands: Rule = (files) =>
  files
    .filter(({ path }) => ISLAND.test(path) && !NOT_SHIPPED.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(TEMPORAL)].map(
        (match) => `${path}:${lineAt(text, match.index)} uses Temporal, which browsers lack`,
      ),
    );
