import { type Rule, isSource, isTest, lineAt } from './project-files.ts';

const OLD_DATE = /\bnew Date\b|\bDate\(|\bDate\.(now|parse|UTC)\(/g;
/** Where only the old Date is understood: PostgreSQL's driver, Intl, browsers; elsewhere the clock tells. */
const MAY =
  /^src\/(platform\/(clock|database|jobs|log|i18n)\/|(.+\/)?islands\/)|^src\/ui\/service-worker|^(tools|bench|e2e)\//;

/** DESIGN rule 9: dates are Temporal. */
export const dates: Rule = (files) =>
  files
    .filter((file) => isSource(file) && !isTest(file) && !MAY.test(file.path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(OLD_DATE)].map(
        (match) =>
          `${path}:${lineAt(text, match.index)} uses «${match[0]}»: take Temporal and the clock`,
      ),
    );
