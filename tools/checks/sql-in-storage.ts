import { type Rule, isSource, isTest, lineAt } from './project-files.ts';

const MAY_SPEAK_SQL =
  /^src\/(modules\/[^/]+\/storage|platform\/(database|events|live|jobs|retention|backup|sms|push))\//;
/** Kysely's verbs, raw statements and the door to a module's own tables. */
const SPEAKS_SQL =
  /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|withTables|\$extendTables|withSchema|named)\s*[(<]|\bsql(<[^>]*>)?`|`\s*(select|insert into|update|delete from)\s/gi;

/** Only storage/ knows tables; with the imports of Kysely, which the boundaries check, that is all of it. */
export const sqlInStorage: Rule = (files) =>
  files
    .filter((file) => file.path.startsWith('src/') && isSource(file) && !isTest(file))
    .filter(({ path }) => !MAY_SPEAK_SQL.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(SPEAKS_SQL)].map(
        (match) =>
          `${path}:${lineAt(text, match.index)} speaks SQL («${match[0].trim()}»): move it to storage/`,
      ),
    );
