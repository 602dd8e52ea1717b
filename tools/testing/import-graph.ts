import { dirname, join } from 'node:path/posix';
import type { ProjectFile } from '../checks/project-files.ts';

/** By a file's path, the files that name it: in an import, or by a path from their own folder, as threads are. */
export type Importers = ReadonlyMap<string, ReadonlySet<string>>;

/** `imports` of package.json: `{ "#kernel/*": "./src/kernel/*" }`. */
export type ImportAliases = Readonly<Record<string, string>>;

const RELATIVE = /(['"`])(\.\.?\/[^'"`\n]+)\1/g;
const ALIASED = /(['"`])(#[^'"`\n]+)\1/g;
const CODE = /\.(?:tsx?|mjs)$/;

export function importersOf(files: readonly ProjectFile[], aliases: ImportAliases = {}): Importers {
  const importers = new Map(files.map(({ path }) => [path, new Set<string>()]));
  for (const { path, text } of files.filter((file) => CODE.test(file.path))) {
    const named = [
      ...pathsIn(text, RELATIVE).map((given) => join(dirname(path), given)),
      ...pathsIn(text, ALIASED).flatMap((given) => withoutAlias(given, aliases)),
    ];
    for (const one of named) importers.get(one)?.add(path);
  }
  return importers;
}

/** Without the query that is meant for a build tool: `./rules.md?raw`. */
function pathsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, , given = '']) => given.replace(/\?.*$/, ''));
}

function withoutAlias(given: string, aliases: ImportAliases): readonly string[] {
  return Object.entries(aliases).flatMap(([pattern, target]) => {
    const [before = '', after] = pattern.split('*');
    if (after === undefined) return given === pattern ? [join(target)] : [];
    if (!given.startsWith(before) || !given.endsWith(after)) return [];
    return [join(target.replace('*', given.slice(before.length, given.length - after.length)))];
  });
}

/** These files and all that depend on them, as far as `follow` lets. */
export function dependentsOf(
  files: Iterable<string>,
  importers: Importers,
  follow: (path: string) => boolean = () => true,
): ReadonlySet<string> {
  const found = new Set(files);
  // A set that grows while it is gone through is gone through to its new end.
  for (const file of found) {
    for (const importer of importers.get(file) ?? []) if (follow(importer)) found.add(importer);
  }
  return found;
}
