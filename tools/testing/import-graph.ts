import type { ProjectFile } from '../checks/project-files.ts';
import { importedFile } from '../imported-file.ts';

/** By a file's path, the files that name it: in an import, or by a path from their own folder, as threads are. */
export type Importers = ReadonlyMap<string, ReadonlySet<string>>;

/** Relative, or by the name of a room. */
const IMPORTED = /(['"`])((?:\.\.?\/|#)[^'"`\n]+)\1/g;
const CODE = /\.(?:tsx?|mjs)$/;

export function importersOf(files: readonly ProjectFile[]): Importers {
  const importers = new Map(files.map(({ path }) => [path, new Set<string>()]));
  for (const { path, text } of files.filter((file) => CODE.test(file.path))) {
    for (const [, , given = ''] of text.matchAll(IMPORTED)) {
      // Without the query that is meant for a build tool: `./rules.md?raw`.
      importers.get(importedFile(given.replace(/\?.*$/, ''), path))?.add(path);
    }
  }
  return importers;
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
