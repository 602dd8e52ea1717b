import { posix } from 'node:path';
import { type ProjectFile, type Rule, isSource, isTest } from './project-files.ts';

const USE_CASE = /^src\/modules\/[^/]+\/use-cases\//;
/** From here people, programs and other modules reach a use case. */
const REACHES = /^src\/modules\/[^/]+\/((pages|api)\/.+|index|routes)\.tsx?$/;
/** What asks nobody, and why it need not. */
const NEED_NOT_ASK: ReadonlyMap<string, string> = new Map([
  ['src/modules/areas/use-cases/open-area-directory.ts', 'opened before anybody asks'],
  ['src/modules/organisations/use-cases/open-organisation-directory.ts', 'likewise'],
  ['src/modules/organisations/use-cases/organisation-places.ts', 'given to the directory of areas'],
  ['src/modules/organisations/use-cases/choose-start.ts', 'looks only into what is public'],
  ['src/modules/officers/use-cases/open-officer-directory.ts', 'opened before anybody asks'],
  ['src/modules/identity/use-cases/count-unread.ts', 'counts what is one’s own'],
]);

/** DESIGN rule 1: a use case first asks the policy, by itself or through the one that it is made of. */
export const policyFirst: Rule = (files) => {
  const shipped = files.filter((file) => isSource(file) && !isTest(file));
  const byPath = new Map(shipped.map((file) => [file.path, file]));
  const reached = new Set(
    shipped.filter(({ path }) => REACHES.test(path)).flatMap((file) => useCasesIn(file)),
  );
  const silent = [...reached].filter((path) => byPath.has(path) && !asks(path, byPath, new Set()));
  const needless = [...NEED_NOT_ASK.keys()].filter(
    (path) => byPath.has(path) && !silent.includes(path),
  );
  return [
    ...silent
      .filter((path) => !NEED_NOT_ASK.has(path))
      .map((path) => `${path} asks no policy: «policy.can(actor, …)» first`),
    ...needless.map((path) => `the exception of ${path} is not needed`),
  ];
};

function asks(path: string, files: ReadonlyMap<string, ProjectFile>, seen: Set<string>): boolean {
  const file = files.get(path);
  if (!file || seen.has(path)) return false;
  seen.add(path);
  return /\.can\(/.test(file.text) || useCasesIn(file).some((other) => asks(other, files, seen));
}

/** The use cases that a file imports or hands on; types of theirs do nothing. */
function useCasesIn({ path, text }: ProjectFile): readonly string[] {
  return [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*? from '(\.[^']+)';/gm)]
    .map(([, target]) => posix.join(posix.dirname(path), target ?? ''))
    .filter((target) => USE_CASE.test(target));
}
