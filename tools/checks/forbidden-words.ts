import { type Rule, lineAt } from './project-files.ts';

/** What a bare clone does not have. One file alone may look beside the checkout for real data. */
const FORBIDDEN: readonly RegExp[] = [
  /\.\.\/shared\//g,
  /\/work\/(main|shared|\.library)/g,
  /\/tmp\/brief/g,
];
const MAY_NAME_IT = ['tools/testing/real-data.ts'];

export const forbiddenWords: Rule = (files) =>
  files
    .filter(({ path }) => !MAY_NAME_IT.includes(path))
    .flatMap(({ path, text }) =>
      FORBIDDEN.flatMap((pattern) =>
        [...text.matchAll(pattern)].map(
          (match) =>
            `${path}:${lineAt(text, match.index)} names «${match[0]}», which a clone does not have`,
        ),
      ),
    );
