import { type Rule, isSource, lineAt } from './project-files.ts';

const LEFT_FOR_LATER = /\b(TODO|FIXME|XXX)\b|\b(test|it|describe)\.fails\b/g;

/** What is here is finished; what is not yet is in the tracker, and a test that fails is no test. */
export const unfinished: Rule = (files) =>
  files
    .filter((file) => isSource(file) && !file.path.startsWith('tools/checks/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(LEFT_FOR_LATER)].map(
        (match) => `${path}:${lineAt(text, match.index)} leaves «${match[0]}» for later`,
      ),
    );
