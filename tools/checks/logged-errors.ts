import { type Rule, isSource, isTest, lineAt } from './project-files.ts';

const LOGS_AN_ERROR =
  /\.(fatal|error|warn|info|debug|trace)\(\s*\{[^}]*?\b(err|error)(?=\s*[:,}])/g;

/** PostgreSQL's errors quote what people wrote: of an error the log is given what describeError says. */
export const loggedErrors: Rule = (files) =>
  files
    .filter((file) => file.path.startsWith('src/') && isSource(file) && !isTest(file))
    .flatMap(({ path, text }) =>
      [...text.matchAll(LOGS_AN_ERROR)].map(
        (match) => `${path}:${lineAt(text, match.index)} logs an error whole: take describeError`,
      ),
    );
