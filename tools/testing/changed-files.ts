import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The branches that a change is compared with, unless a commit is given. */
const MAIN_LINES = ['origin/main', 'main'];

/**
 * Files that differ from a commit, including untracked ones. Without a commit, they are compared with the commit at which this
 * branch left the main branch. Undefined: there is no such commit.
 */
export async function changedFiles(
  root: string,
  since: string | undefined,
): Promise<readonly string[] | undefined> {
  const commit = since ?? (await forkOf(root));
  if (commit === undefined) return undefined;
  const changed = await git(root, ['diff', '--name-only', '--no-renames', '-z', commit, '--']);
  const added = await git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  if (changed === undefined || added === undefined) return undefined;
  return [...new Set(`${changed}${added}`.split('\0').filter((path) => path !== ''))];
}

async function forkOf(root: string): Promise<string | undefined> {
  for (const line of MAIN_LINES) {
    const fork = await git(root, ['merge-base', 'HEAD', line]);
    if (fork !== undefined) return fork.trim();
  }
  return undefined;
}

async function git(root: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await run('git', [...args], { cwd: root, maxBuffer: 1 << 26 })).stdout;
  } catch {
    return undefined;
  }
}
