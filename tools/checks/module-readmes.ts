import { TIERS } from '../boundaries/tiers.ts';
import type { Rule } from './project-files.ts';

const MUST_SAY = ['Personal data', 'Retention'];

/** Each module says what it is for, which personal data it holds and how long: DESIGN rule 7. */
export const moduleReadmes: Rule = (files) => {
  const modules = new Set(
    files.flatMap(({ path }) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? []),
  );
  return [...modules].flatMap((name) => {
    const inNoTier = TIERS.flat().includes(name)
      ? []
      : [`src/modules/${name} has no tier in tools/boundaries/tiers.ts`];
    const readme = files.find(({ path }) => path === `src/modules/${name}/README.md`);
    if (!readme) return [...inNoTier, `src/modules/${name} has no README.md`];
    const unsaid = MUST_SAY.filter((word) => !says(readme.text, word));
    return [
      ...inNoTier,
      ...unsaid.map(
        (word) => `${readme.path} has no line «- ${word}: …» and no section of that name`,
      ),
    ];
  });
};

function says(text: string, word: string): boolean {
  return new RegExp(`^(- (\\*\\*)?${word}|#+ ${word})(\\*\\*)?\\b`, 'm').test(text);
}
