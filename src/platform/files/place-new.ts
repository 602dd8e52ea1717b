import { link, open, rename, rm } from 'node:fs/promises';

/** Error codes of file systems without hard links: exFAT on a memory stick, some network shares. */
const NO_LINKS: ReadonlySet<unknown> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/**
 * Moves a written file to its name, unless the name is taken by then. Answers whether it was free. Looking first
 * would not do: a file that appears between the look and the move would be lost.
 */
export async function placeNew(
  half: string,
  path: string,
  makeLink: typeof link = link,
): Promise<boolean> {
  try {
    await makeLink(half, path);
    await rm(half, { force: true });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.has(codeOf(error))) throw error;
    return await claimAndMove(half, path);
  }
}

/** An empty file, which only one process can create, reserves the name until the complete file is moved over it. */
async function claimAndMove(half: string, path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx', 0o600)).close();
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  await rename(half, path);
  return true;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
