import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The root folder of the project, found upwards from this file by Poruch's package.json, because the file runs both from the
 * sources and from the build.
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
