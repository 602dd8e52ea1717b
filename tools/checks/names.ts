import type { ProjectFile, Rule } from './project-files.ts';

const CHECKED = /^(src|tools|bench|e2e|migrations)\//;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
const EMPTY_WORDS = /^(utils?|helpers?|common|managers?|misc|shared|lib|stuff|functions)$/;
const MIGRATION = /^migrations\/\d{8}-\d{4}-[a-z]+(-[a-z]+)*\.sql$/;

/** kebab-case everywhere, and no name that says nothing: such folders drift first. */
export const names: Rule = (files) =>
  files.filter(({ path }) => CHECKED.test(path)).flatMap((file) => problemsOf(file));

function problemsOf({ path }: ProjectFile): string[] {
  const problems: string[] = [];
  for (const part of path.split('/')) {
    if (part === 'README.md') continue;
    if (!KEBAB.test(part)) problems.push(`${path}: «${part}» is not kebab-case`);
    const words = part.replace(/\..*$/, '').split('-');
    const empty = words.find((word) => EMPTY_WORDS.test(word));
    if (empty) problems.push(`${path}: «${empty}» says nothing; name what it does or holds`);
  }
  if (path.startsWith('migrations/') && !MIGRATION.test(path)) {
    problems.push(`${path}: a migration is called YYYYMMDD-HHMM-module-verb….sql`);
  }
  return problems;
}
