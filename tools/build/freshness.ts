import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DIST, ROOT } from '../paths.ts';

/** Written last: a build that broke off has none and is made again. */
export const STAMP = resolve(DIST, 'build.json');

const SOURCES = [
  'src/**/*',
  'tools/build/**',
  'tools/build*.ts',
  'package-lock.json',
  'tsconfig.json',
];
const NOT_BUILT = /\.(test\.tsx?|md)$/;

/** A hash over everything that the build reads. */
export async function fingerprint(): Promise<string> {
  const paths: string[] = [];
  for await (const entry of glob(SOURCES, { cwd: ROOT, withFileTypes: true })) {
    if (entry.isFile() && !NOT_BUILT.test(entry.name))
      paths.push(resolve(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256');
  for (const path of paths.sort()) {
    hash
      .update(path.slice(ROOT.length))
      .update('\0')
      .update(await readFile(path))
      .update('\0');
  }
  return hash.digest('hex');
}

export async function isFresh(): Promise<boolean> {
  // Another process that builds takes the stamp away first.
  const stamp = await readFile(STAMP, 'utf8').catch(() => undefined);
  if (stamp === undefined) return false;
  return stamp.trim() === JSON.stringify({ fingerprint: await fingerprint() });
}
