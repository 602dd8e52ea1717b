import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that the project stands in: upwards from this very file to Poruch's package.json, since it is
 * read both as a source and out of the build.
 */
export function projectRoot(from: string = import.meta.dirname): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"name": "poruch"')) {
    return from;
  }
  const above = dirname(from);
  if (above === from) throw new Error('package.json of Poruch is in no folder above this file');
  return projectRoot(above);
}
