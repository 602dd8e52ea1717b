import { posix } from 'node:path';

/** The file that an import names: `#kernel/ids.ts` is `src/kernel/ids.ts` (package.json), a path is relative to its importer. */
export function importedFile(specifier: string, importer: string): string {
  return specifier.startsWith('#')
    ? `src/${specifier.slice(1)}`
    : posix.join(posix.dirname(importer), specifier);
}
