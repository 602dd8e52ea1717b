import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DIST, ROOT } from '../paths.ts';

/** Written last: a build that broke off has none and is made again. */
export const STAMP = resolve(DIST, 'build.json');

const FOLDERS = ['src', 'tools/build'];
export const FILES: readonly string[] = [
  'tools/build-font.ts',
  'tools/child.ts',
  'tools/paths.ts',
  'tools/turn.mjs',
  'package-lock.json',
  'tsconfig.json',
];
const NOT_BUILT = /\.(test\.tsx?|md)$/;

/**
 * A hash over everything that the build reads. Synchronous: each start waits for it, and asynchronous calls take four times as
 * long and leave 20 MB with the application.
 */
export function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of [...FOLDERS.flatMap(filesIn), ...FILES.map(inRoot)].sort()) {
    hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map(({ parentPath, name }) => resolve(parentPath, name));
}

function inRoot(path: string): string {
  return resolve(ROOT, path);
}

export async function isFresh(): Promise<boolean> {
  // Another process that builds takes the stamp away first.
  const stamp = await readFile(STAMP, 'utf8').catch(() => undefined);
  if (stamp === undefined) return false;
  return stamp.trim() === JSON.stringify({ fingerprint: fingerprint() });
}
