import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

export interface ProjectFile {
  /** From the root, with slashes: `src/main.ts`. */
  readonly path: string;
  readonly text: string;
}

/** What is wrong, told so that its author knows where and what to do. */
export type Problem = string;

/** A rule reads the project's files and names what is wrong with them; it never touches the disk. */
export type Rule = (files: readonly ProjectFile[]) => readonly Problem[];

const TEXT =
  /\.(tsx?|mjs|json|jsonc|css|sql|md|yml|yaml|html|csv|svg|toml)$|(^|\/)(\.[a-z.]+|run|LICENSE)$/;
const GENERATED = ['package-lock.json'];

/** Every text file that git knows or would add. */
export async function readProjectFiles(root: string): Promise<readonly ProjectFile[]> {
  const { stdout } = await promisify(execFile)(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
    { cwd: root, maxBuffer: 1 << 26 },
  );
  const paths = stdout.split('\0').filter((path) => TEXT.test(path) && !GENERATED.includes(path));
  const files = await Promise.all(
    [...new Set(paths)]
      .sort()
      .map(async (path) => ({ path, text: await read(resolve(root, path)) })),
  );
  return files.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

/** Undefined for a file that is deleted and not yet committed. */
async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

export function isSource({ path }: ProjectFile): boolean {
  return /\.(tsx?|mjs)$/.test(path);
}

export function isTest({ path }: ProjectFile): boolean {
  return /\.test\.tsx?$|^e2e\/|\/testing[a-z-]*\.ts$|\/testing\//.test(path);
}

/** Line of a position, counted from one. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
